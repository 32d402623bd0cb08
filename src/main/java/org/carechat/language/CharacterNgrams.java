package org.carechat.language;

import java.util.LinkedHashSet;
import java.util.Set;

/// Runs of one to three characters, the ends of the text marked, as features of a text.
final class CharacterNgrams {

    private static final int LONGEST = 3;

    private CharacterNgrams() {}

    static String[] of(String text) {
        String bounded = "^" + text + "$";
        Set<String> features = new LinkedHashSet<>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at + length <= bounded.length(); at++) {
                features.add(bounded.substring(at, at + length));
            }
        }
        return features.toArray(String[]::new);
    }
}
