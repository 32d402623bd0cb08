package org.carechat.conversation;

import java.text.Normalizer;

/// Customers' words as they are stored: in Unicode's composed form, without control characters and without the
/// marks that turn the direction of text around.
public final class CleanText {

    /// The longest message, in code points.
    public static final int MOST = 2_000;

    private CleanText() {}

    /// @return what is left, of any length; empty where nothing is
    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().filter(CleanText::isWelcome).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isWelcome(int point) {
        boolean turnsDirection = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == '\n' || point == '\t' || !Character.isISOControl(point) && !turnsDirection && !half;
    }
}
