package org.carechat.safety;

import java.util.List;

/// Searches in lists of stretches that are in order of their starts.
final class Spans {

    private Spans() {}

    /// @return the index of the first stretch that starts at `start` or later
    static int firstFrom(List<Span> spans, int start) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// @return from the start of the first to the end of the last
    static Span extent(List<Span> spans) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Span span : spans) {
            start = Math.min(start, span.start());
            end = Math.max(end, span.end());
        }
        return new Span(start, end);
    }
}
