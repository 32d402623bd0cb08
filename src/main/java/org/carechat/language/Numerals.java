package org.carechat.language;

import org.jspecify.annotations.Nullable;

/// Reads numbers in digits and in Chinese numerals from text in normal writing: 12, 十二, 二十, 一百零五, 二〇二四, 两千.
public final class Numerals {

    /// A number and where it ends.
    public record Reading(int value, int end) {}

    private static final String UNITS = "十百千万";
    private static final int[] FACTORS = {10, 100, 1000, 10_000};

    private Numerals() {}

    /// @return the value of one digit in any writing (幺 is one, 两 two, 洞 nought), or -1
    public static int digit(char c) {
        return switch (c) {
            case '0', '零', '〇', '洞' -> 0;
            case '1', '一', '幺', '壹' -> 1;
            case '2', '二', '两', '贰', '俩' -> 2;
            case '3', '三', '叁', '仨' -> 3;
            case '4', '四', '肆' -> 4;
            case '5', '五', '伍' -> 5;
            case '6', '六', '陆' -> 6;
            case '7', '七', '柒' -> 7;
            case '8', '八', '捌' -> 8;
            case '9', '九', '玖' -> 9;
            default -> c >= '0' && c <= '9' ? c - '0' : -1;
        };
    }

    public static boolean startsNumber(char c) {
        return digit(c) >= 0 || c == '十';
    }

    /// @return the number that begins at `from`, or null where none does or it is above nine digits
    public static @Nullable Reading at(String text, int from) {
        if (from >= text.length() || !startsNumber(text.charAt(from))) {
            return null;
        }
        int end = from;
        boolean units = false;
        while (end < text.length() && (digit(text.charAt(end)) >= 0 || UNITS.indexOf(text.charAt(end)) >= 0)) {
            units |= UNITS.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        if (end - from > 9) {
            return null;
        }
        String number = text.substring(from, end);
        return new Reading(units ? withUnits(number) : asDigits(number), end);
    }

    /// @return the value of a text that is one number and nothing else, or null
    public static @Nullable Integer parse(String text) {
        Reading reading = at(text, 0);
        return reading != null && reading.end() == text.length() ? reading.value() : null;
    }

    private static int asDigits(String number) {
        int value = 0;
        for (char c : number.toCharArray()) {
            value = value * 10 + digit(c);
        }
        return value;
    }

    private static int withUnits(String number) {
        int total = 0;
        int current = 0;
        int lastFactor = 1;
        boolean pending = false;
        for (char c : number.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit < 0) {
                current = pending && Character.isDigit(c) ? current * 10 + digit(c) : digit(c);
                pending = true;
                lastFactor = digit(c) == 0 ? 1 : lastFactor;
            } else {
                int factor = FACTORS[unit];
                total = factor == 10_000
                        ? (total + current) * factor
                        : total + Math.max(pending ? current : 1, 1) * factor;
                current = 0;
                pending = false;
                lastFactor = factor;
            }
        }
        // 两百五 is 250: a last digit right after a unit counts for the next lower one.
        boolean shortened = pending && lastFactor >= 100 && current < 10;
        return total + (shortened ? current * lastFactor / 10 : current);
    }
}
