package org.carechat.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The number of a visit, as customers quote it: seven letters and digits that can't be taken for one another, and
/// one that checks them. It is known here because whoever reads a message has to recognise it, too.
public final class VisitNumber {

    private static final int LENGTH = 7;
    private static final Pattern QUOTED = Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{8}(?![0-9A-Z])");

    private VisitNumber() {}

    public static String make(RandomGenerator random) {
        return ShortNumber.make(random, LENGTH);
    }

    /// @return the first one that is quoted in a text
    public static Optional<String> in(String text) {
        return QUOTED.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(VisitNumber::valid)
                .findFirst();
    }

    /// @return whether something in the text is as long as a number and holds letters and figures, be it one or not
    public static boolean isMeant(String text) {
        return QUOTED.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .anyMatch(found -> found.matches(".*[0-9].*") && found.matches(".*[A-Z].*"));
    }

    /// @return whether the last character fits the others
    public static boolean valid(String number) {
        return ShortNumber.valid(number, LENGTH);
    }
}
