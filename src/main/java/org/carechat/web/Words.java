package org.carechat.web;

import java.text.Normalizer;
import java.util.Map;

/// Customers' words as they are stored: in Unicode's composed form, without control characters and without the
/// marks that turn the direction of text around.
final class Words {

    static final int MOST = 2_000;

    private Words() {}

    /// @return 1 to 2,000 code points
    static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().filter(Words::isWelcome).forEach(kept::appendCodePoint);
        String words = kept.toString().strip();
        if (words.isEmpty()) {
            throw Refusal.invalid("text", "empty", Map.of());
        }
        int count = words.codePointCount(0, words.length());
        if (count > MOST) {
            throw Refusal.of(Fault.TOO_LONG, Map.of("field", "text", "most", MOST, "count", count));
        }
        return words;
    }

    private static boolean isWelcome(int point) {
        boolean turnsDirection = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == '\n' || point == '\t' || !Character.isISOControl(point) && !turnsDirection && !half;
    }
}
