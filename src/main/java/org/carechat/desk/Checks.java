package org.carechat.desk;

import org.jspecify.annotations.Nullable;

/// Bounds what comes in, and names the field that is out of them.
final class Checks {

    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_NAME = 100;

    private Checks() {}

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw DeskRefusal.invalid(field, "required");
        }
        return value;
    }

    /// @return the text without blanks around it, 1 to `most` code points
    static String text(String field, @Nullable String value, int most) {
        String text = given(field, value).strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > most) {
            throw DeskRefusal.invalid(field, "length");
        }
        return text;
    }

    /// @return the text without blanks around it, empty where there is none
    static String optional(String field, @Nullable String value, int most) {
        return value == null || value.isBlank() ? "" : text(field, value, most);
    }
}
