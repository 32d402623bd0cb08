package org.carechat.language;

/// A stretch of text in UTF-16 units: `from` included, `to` excluded, `0 <= from <= to`.
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no stretch of text: from " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    public boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }
}
