package org.carechat.language;

import java.util.Arrays;

/// Text under construction, each character with the stretch of raw text that it came from.
final class Mapped {

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Mapped(int capacity) {
        this.text = new StringBuilder(capacity);
        this.starts = new int[Math.max(capacity, 8)];
        this.ends = new int[Math.max(capacity, 8)];
    }

    void add(char c, int from, int to) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(c);
        starts[at] = from;
        ends[at] = to;
    }

    /// Lets the last character also stand for raw text up to `to`.
    void stretch(int to) {
        if (!text.isEmpty()) {
            ends[text.length() - 1] = to;
        }
    }

    /// @return the last character, or 0 where there is none yet
    char last() {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    /// @return the last character but one, or 0 where there is none yet
    char beforeLast() {
        return text.length() < 2 ? 0 : text.charAt(text.length() - 2);
    }

    void dropLast() {
        text.setLength(text.length() - 1);
    }

    ChineseText toText(String raw) {
        int length = text.length();
        return new ChineseText(raw, text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
}
