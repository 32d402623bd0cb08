package org.carechat.web;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what comes in queries and headers, and names what is wrong.
final class Params {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    private Params() {}

    /// @return 0 to 30 seconds
    static Duration wait(String text) {
        Refusal wrong = Refusal.invalid("wait", "duration", Map.of("most", LONGEST_WAIT.toSeconds()));
        try {
            Duration wait = Duration.parse(text);
            if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
                throw wrong;
            }
            return wait;
        } catch (DateTimeParseException e) {
            throw wrong;
        }
    }

    static long number(String field, String text, long least, long most) {
        Refusal wrong = Refusal.invalid(field, "range", Map.of("least", least, "most", most));
        try {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw wrong;
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong;
        }
    }

    static @Nullable String idempotencyKey(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.invalid("Idempotency-Key", "key", Map.of());
        }
        return key;
    }
}
