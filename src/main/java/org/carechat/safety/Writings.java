package org.carechat.safety;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carechat.language.ChineseText;
import org.carechat.language.Numerals;

/// Brings the many ways of writing a figure to few, so that what is claimed can be compared: digits of every
/// script, formal numerals (叁拾), years in words, and days told from today (明年三月八号, 后天). Immutable.
///
/// @param today the day that 明天 follows
record Writings(LocalDate today) {

    private static final Pattern DECORATION = Pattern.compile("[*_`\\\\]");
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN = "一二三四五六七八九十百千";
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("[零〇一二三四五六七八九]{4}(?=\\s*年)");
    private static final Map<String, Integer> YEARS = Map.of("前年", -2, "去年", -1, "今年", 0, "明年", 1, "后年", 2);
    private static final Pattern YEAR = Pattern.compile("(前年|去年|今年|明年|后年)\\s*的?\\s*(?=[\\d一二三四五六七八九十]{1,3}\\s*月)");
    private static final Map<String, Integer> DAYS = Map.of("大后天", 3, "后天", 2, "明天", 1, "明早", 1, "明晚", 1);
    private static final Pattern DAY = Pattern.compile("大后天|后天|明天|明早|明晚");

    String plain(String text) {
        String normal = ChineseText.of(DECORATION.matcher(text).replaceAll("")).text();
        String digits = inDigits(normal);
        String years = YEAR_IN_WORDS.matcher(digits).replaceAll(Writings::digits);
        years = YEAR.matcher(years).replaceAll(found -> year(found.group(1)) + "年");
        return DAY.matcher(years).replaceAll(found -> day(found.group()));
    }

    private static String inDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int formal = FORMAL.indexOf(c);
            if (formal >= 0) {
                plain.append(PLAIN.charAt(formal));
            } else if (c == '廿') {
                plain.append("二十");
            } else if (c == '卅') {
                plain.append("三十");
            } else {
                plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
            }
        }
        return plain.toString();
    }

    private static String digits(MatchResult year) {
        StringBuilder digits = new StringBuilder();
        year.group().chars().forEach(c -> digits.append(Numerals.digit((char) c)));
        return digits.toString();
    }

    private int year(String word) {
        return today.getYear() + YEARS.getOrDefault(word, 0);
    }

    private String day(String word) {
        LocalDate day = today.plusDays(DAYS.getOrDefault(word, 0));
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
