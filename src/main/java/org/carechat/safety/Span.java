package org.carechat.safety;

/// A stretch of a [SearchText], from `start` up to and without `end`.
record Span(int start, int end) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
