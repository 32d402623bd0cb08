package org.carechat.conversation;

import java.util.random.RandomGenerator;

/// Short numbers that people read out to each other: letters and digits that can't be taken for one another, and a
/// last one that checks them, so that a misheard number is noticed.
public final class ShortNumber {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private ShortNumber() {}

    /// @param length without the character that checks; less than 31
    public static String make(RandomGenerator random, int length) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < length; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.append(check(number)).toString();
    }

    /// @param length without the character that checks
    /// @return whether it is that long, and its last character fits the others
    public static boolean valid(String number, int length) {
        boolean known = number.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && number.length() == length + 1 && number.charAt(length) == check(number.substring(0, length));
    }

    /// Weights from 1 modulo the prime 31: one wrong character, or two neighbours in the wrong order, always shows.
    private static char check(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(number.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
