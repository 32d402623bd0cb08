package org.carechat.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The number of a case, as customers quote it: `CS`, six characters, and one that checks them. It is known here
/// because whoever reads a message has to recognise it, too.
public final class CaseNumber {

    private static final String PREFIX = "CS";
    private static final int LENGTH = 6;
    private static final Pattern QUOTED = Pattern.compile("(?<![0-9A-Z])" + PREFIX + "[ -]?([0-9A-Z]{7})(?![0-9A-Z])");

    private CaseNumber() {}

    public static String make(RandomGenerator random) {
        return PREFIX + ShortNumber.make(random, LENGTH);
    }

    /// @param text in normal or full width, in any case
    /// @return the first number that is quoted in it, as it was given out; empty where none is, or none that fits
    ///     its own check
    public static Optional<String> in(String text) {
        return QUOTED.matcher(narrow(text).toUpperCase(Locale.ROOT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(number -> ShortNumber.valid(number, LENGTH))
                .map(number -> PREFIX + number)
                .findFirst();
    }

    /// @return whether something stands in the text that is meant as a number, be it misread or not
    public static boolean isMeant(String text) {
        return QUOTED.matcher(narrow(text).toUpperCase(Locale.ROOT)).find();
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (c >= '！' && c <= '～' ? c - '！' + '!' : c)));
        return narrow.toString();
    }
}
