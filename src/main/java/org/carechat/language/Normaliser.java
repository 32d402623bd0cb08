package org.carechat.language;

import java.text.Normalizer;
import java.util.Locale;

/// Brings one text into its normal writing, character by character, so that positions stay known.
final class Normaliser {

    private static final String UNITS = "年月日号点天个周楼栋幢室单时分";

    private final String raw;
    private final Mapped mapped;

    Normaliser(String raw) {
        this.raw = raw;
        this.mapped = new Mapped(raw.length());
    }

    ChineseText normalise() {
        for (int at = 0; at < raw.length(); ) {
            int codePoint = raw.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            take(codePoint, at, next);
            at = next;
        }
        if (mapped.last() == ' ') {
            mapped.dropLast();
        }
        return mapped.toText(raw);
    }

    private void take(int codePoint, int from, int to) {
        if (codePoint < 0x80) {
            emit((char) Character.toLowerCase(codePoint), from, to);
        } else if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            emit(Simplified.of((char) codePoint), from, to);
        } else if (!isInvisible(codePoint)) {
            String normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            for (char c : normal.toLowerCase(Locale.ROOT).toCharArray()) {
                emit(Simplified.of(c), from, to);
            }
        }
    }

    private void emit(char c, int from, int to) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        char out = space ? ' ' : c;
        boolean repeated = out == mapped.last() && (space || isMark(out));
        if (repeated) {
            mapped.stretch(to);
        } else if (!space || mapped.last() != 0) {
            if (mapped.last() == ' ' && joins(mapped.beforeLast(), out)) {
                mapped.dropLast();
            }
            mapped.add(out, from, to);
        }
    }

    /// A space between a number and its unit parts nothing: 2024 年 11 月.
    private static boolean joins(char before, char after) {
        boolean digitBefore = before >= '0' && before <= '9';
        boolean digitAfter = after >= '0' && after <= '9';
        return digitBefore && UNITS.indexOf(after) >= 0 || digitAfter && "年月".indexOf(before) >= 0;
    }

    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /// Zero-width characters, variation selectors, marks that only decorate: they can split a word without
    /// being seen.
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
