package org.carechat.booking;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carechat.conversation.ShortNumber;

/// The short number of an appointment: seven letters and digits that can't be taken for one another, and one that
/// checks them, so that a misheard number is noticed.
final class Numbers {

    private static final int LENGTH = 7;
    private static final Pattern QUOTED = Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{8}(?![0-9A-Z])");

    private Numbers() {}

    static String make(RandomGenerator random) {
        return ShortNumber.make(random, LENGTH);
    }

    /// @return the first one that is quoted in a text
    static Optional<String> in(String text) {
        return QUOTED.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(Numbers::valid)
                .findFirst();
    }

    /// @return whether the last character fits the others
    static boolean valid(String number) {
        return ShortNumber.valid(number, LENGTH);
    }
}
