package org.carechat.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Bounds what comes in, and names the field that is out of them.
final class Checks {

    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_NAME = 100;

    static final int LONGEST_BANNER = 300;
    static final int MOST_NAMES = 50;

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

    static String password(String field, @Nullable String value) {
        String password = given(field, value);
        if (!Passwords.acceptable(password)) {
            throw DeskRefusal.invalid(field, "password");
        }
        return password;
    }

    /// @return short names, each once; none where there are none
    static Set<String> names(String field, @Nullable List<String> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.size() > MOST_NAMES) {
            throw DeskRefusal.invalid(field, "length");
        }
        return values.stream().map(value -> text(field, value, LONGEST_NAME)).collect(Collectors.toUnmodifiableSet());
    }

    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /// @return the text without blanks around it, empty where there is none
    static String optional(String field, @Nullable String value, int most) {
        return value == null || value.isBlank() ? "" : text(field, value, most);
    }
}
