package org.carechat.safety;

import java.util.stream.Collectors;

/// Ways of writing figures that people and machines use, also to slip past a reader.
enum Spelling {
    PLAIN,
    HYPHENS,
    SPACES,
    FULL_WIDTH,
    IN_WORDS,
    FORMAL,
    DOTS,
    INVISIBLE,
    KEYCAPS,
    BARS;

    private static final String WORDS = "零幺二三四五六七八九";
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String FORMAL_NUMERALS = "零壹贰叁肆伍陆柒捌玖";

    String write(String digits) {
        return switch (this) {
            case PLAIN -> digits;
            case HYPHENS -> digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
            case SPACES -> digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
            case FULL_WIDTH -> each(digits, c -> String.valueOf((char) (c - '0' + '０')), "");
            case IN_WORDS -> each(digits, c -> word(WORDS, c), "");
            case FORMAL -> each(digits, c -> word(FORMAL_NUMERALS, c), "");
            case DOTS -> each(digits, c -> String.valueOf(c), "·");
            case INVISIBLE -> each(digits, c -> String.valueOf(c), "\u200B");
            case KEYCAPS -> each(digits, c -> c + "\uFE0F\u20E3", "");
            case BARS -> each(digits, c -> word(WORDS, c), "-");
        };
    }

    /// @param form 0 digits, 1 numerals, 2 formal numerals, 3 full width
    static String count(int count, int form) {
        return switch (form) {
            case 0 -> Integer.toString(count);
            case 1 -> numerals(count, NUMERALS, "十");
            case 2 -> numerals(count, FORMAL_NUMERALS, "拾");
            default -> FULL_WIDTH.write(Integer.toString(count));
        };
    }

    /// @return a day of 2027 as it is written in the autumn before
    static String date(int month, int day, int form) {
        return switch (form) {
            case 0 -> "2027年" + month + "月" + day + "日";
            case 1 -> "2027-%02d-%02d".formatted(month, day);
            case 2 -> "2027/" + month + "/" + day;
            case 3 -> "二〇二七年" + count(month, 1) + "月" + count(day, 1) + "号";
            case 4 -> "明年" + count(month, 1) + "月" + count(day, 1) + "号";
            default -> FULL_WIDTH.write("2027") + "年" + month + " 月 " + day + " 日";
        };
    }

    private static String numerals(int count, String numerals, String ten) {
        int tens = count / 10;
        int ones = count % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(numerals.charAt(tens))) + ten;
        return head + (ones == 0 ? "" : String.valueOf(numerals.charAt(ones)));
    }

    private static String word(String numerals, char digit) {
        return String.valueOf(numerals.charAt(digit - '0'));
    }

    private static String each(String digits, java.util.function.Function<Character, String> write, String between) {
        return digits.chars().mapToObj(c -> write.apply((char) c)).collect(Collectors.joining(between));
    }
}
