package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.language.ChineseText;
import org.carechat.language.Numerals;

/// Whether a period in words is the one that a machine reads: P36M is said as 3 年 or 36 个月.
final class SaidPeriod {

    private static final Pattern VALUE = Pattern.compile("P(\\d+)([DMY])|PT(\\d+)(H)");
    private static final Pattern SAID = Pattern.compile("([0-9]+|[一二两三四五六七八九十]+|半)\\s*(年|个月|个工作日|天|日|小时|个小时)");

    private SaidPeriod() {}

    /// @return true, too, where the value is no period
    static boolean agrees(String value, String says) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return true;
        }
        String wanted = matcher.group(1) == null
                ? matcher.group(3) + "H"
                : inMonths(Integer.parseInt(matcher.group(1)), matcher.group(2));
        List<String> said = said(ChineseText.of(says).text());
        return said.size() == 1 && said.getFirst().equals(wanted);
    }

    private static List<String> said(String text) {
        List<String> periods = new ArrayList<>();
        Matcher matcher = SAID.matcher(text);
        while (matcher.find()) {
            Integer number = Numerals.parse(matcher.group(1));
            String unit = switch (matcher.group(2)) {
                case "年" -> "Y";
                case "个月" -> "M";
                case "小时", "个小时" -> "H";
                default -> "D";
            };
            periods.add(inMonths(number == null ? -1 : number, unit));
        }
        return periods;
    }

    private static String inMonths(int number, String unit) {
        return unit.equals("Y") ? number * 12 + "M" : number + unit;
    }
}
