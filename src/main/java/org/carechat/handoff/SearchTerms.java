package org.carechat.handoff;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What conversations are found by: numbers of eight to thirty letters and digits, written in whatever way.
public final class SearchTerms {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 30;
    private static final int FEWEST_DIGITS = 4;
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9](?:[A-Z0-9]|[ -](?=[A-Z0-9])){5,39}");

    private SearchTerms() {}

    /// @return how a number is looked for; empty where the text isn't one
    public static Optional<String> of(String text) {
        String plain = plain(text).replaceAll("[^A-Z0-9]", "");
        boolean all = plain(text).replaceAll("[A-Z0-9 +()-]", "").isEmpty();
        return Optional.of(local(plain)).filter(term -> all && isNumber(term));
    }

    /// @return all numbers in what somebody wrote
    static Stream<String> in(String words) {
        return NUMBER.matcher(plain(words))
                .results()
                .map(MatchResult::group)
                .flatMap(found -> Stream.concat(Stream.of(found), Arrays.stream(found.split(" "))))
                .flatMap(found -> of(found).stream())
                .distinct();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
    }

    /// A mobile number is the same with and without the country's.
    private static String local(String digits) {
        return digits.matches("(?:00)?861\\d{10}") ? digits.substring(digits.length() - 11) : digits;
    }

    private static boolean isNumber(String term) {
        long digits = term.chars().filter(Character::isDigit).count();
        return term.length() >= SHORTEST && term.length() <= LONGEST && digits >= FEWEST_DIGITS;
    }
}
