package org.carechat.booking;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The short number of an appointment: seven letters and digits that can't be taken for one another, and one that
/// checks them, so that a misheard number is noticed.
final class Numbers {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 7;
    private static final Pattern QUOTED = Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{8}(?![0-9A-Z])");

    private Numbers() {}

    static String make(RandomGenerator random) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.append(check(number)).toString();
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
        boolean known = number.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && number.length() == LENGTH + 1 && number.charAt(LENGTH) == check(number.substring(0, LENGTH));
    }

    /// Weights 1 to 7 modulo the prime 31: one wrong character, or two neighbours in the wrong order, always shows.
    private static char check(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (i + 1) * ALPHABET.indexOf(number.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
