package org.carechat.safety;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.language.DigitRun;
import org.carechat.language.Numerals;
import org.jspecify.annotations.Nullable;

/// Finds the figures of a sentence, each in one normal form however it is written: 三年, 3年 and 36个月 are the same
/// period, 400-618-9123 and 四零零六幺八九幺二三 the same number. What one pattern takes, the next doesn't see.
final class Figures {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+)";
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?:[a-z0-9_-]+@)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|cn|net|org|cc|top|vip|shop|xyz|info|app|io|me|site|store|club|online|tel|co|tv|wang|ltd|link)(?![a-z])(?:/[^\\s，。；、）)]*)?"
                + "|https?://[^\\s，。；、）)]+");
    /// An address that is spelled to get past a reader: fix。com, fix点com, www。fix, a name in a messenger.
    private static final Pattern SPELLED_LINK =
            Pattern.compile("www\\s*[.。点·]\\s*[a-z0-9-]+|[a-z0-9-]{2,}\\s*(?:[.。·]|点|dot)\\s*"
                    + "(?:com|cn|net|org|cc|top|vip|shop|xyz|info|site|store|club|online)(?![a-z])"
                    + "|(?:微信|v信|vx|wx|qq|钉钉|公众号)号?\\s*[:：是]?\\s*[a-z][a-z0-9_-]{4,}");
    private static final Pattern ISO_PERIOD = Pattern.compile(
            "(?<![a-z0-9-])p(?=\\d|t\\d)(?:(\\d+)y)?(?:(\\d+)m)?(?:(\\d+)w)?(?:(\\d+)d)?(?:t(?:(\\d+)h)?(?:(\\d+)m)?)?(?![a-z0-9-])");
    private static final String[] ISO_UNITS = {"年", "个月", "周", "天", "小时", "分钟"};
    /// Digits in words with anything between them that no reader would see as the end of a number.
    private static final Pattern SPELLED_NUMBER =
            Pattern.compile("[零〇一二三四五六七八九幺两](?:[^\\p{L}\\p{N}]{0,3}[零〇一二三四五六七八九幺两]){4,}|[零〇一二三四五六七八九幺]{3,}");
    private static final Pattern VAGUE_FEE =
            Pattern.compile("(?:好几|几|数|上|小|大)?[一二两三四五六七八九]?[十百千万](?:来|多|把|余|几)?\\s*(?:元|块|大洋|刀)");
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d])(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)[日号]?");
    private static final Pattern MONTH_DAY = Pattern.compile(NUMBER + "\\s*月\\s*" + NUMBER + "\\s*[日号]?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(?<!\\d)(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月)?");
    private static final Pattern DAY = Pattern.compile("(?:下*|本|这)(?:周|星期|礼拜)([一二三四五六日天末])|(大后天|后天|明天|明早|明晚)");
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*:\\s*(\\d{2})(?!\\d)|" + NUMBER
            + "\\s*点(?:(半|一刻|三刻)|" + NUMBER + "分)?(?=钟|整|前|后|之|左右|到|至|-|~|半|一刻|三刻|[，。,.；;！!？?、）) ]|$|上|来|开)");
    private static final Pattern HALF_DAY = Pattern.compile("(上午|下午|晚上|早上|中午|傍晚)(?!好)");
    private static final Pattern PERCENT =
            Pattern.compile("百分之\\s*" + NUMBER + "|" + NUMBER + "\\s*%|" + NUMBER + "\\s*折");
    private static final Pattern YEAR_AND_HALF = Pattern.compile(NUMBER + "\\s*年半|(半年)|(半个月)|(半天)|(半小时|半个小时|半个钟)");
    private static final String UNITS =
            "(?:万\\s*)?(?:周年|年|个月|个星期|个礼拜|星期|礼拜|周|工作日|个工作日|天|日|小时|个小时|个钟头|钟头|分钟|秒|元|块钱|块|圆|rmb|人民币|次|倍|公里|千米|厘米|毫米|米|km|cm|mm|kg|公斤|升|度|匹|寸|英寸|月|号)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*(?:-|~|–|—|到|至)\\s*" + NUMBER + "\\s*(" + UNITS + ")");
    private static final Pattern QUANTITY = Pattern.compile(NUMBER + "\\s*(" + UNITS + ")");
    private static final Pattern MONEY_SIGN = Pattern.compile("[¥￥$]\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern MODEL = Pattern.compile(
            "(?<![a-z0-9])(?=[a-z0-9-/]*[a-z])(?=[a-z0-9-/]*\\d)[a-z0-9]+(?:[-/][a-z0-9]+)*(?![a-z0-9])");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*(?:\\d{1,2}[.、)]|第[一二三四五六七八九十\\d]步)\\s*");
    private static final Pattern BARE = Pattern.compile("\\d+(?:\\.\\d+)?");

    /// What each unit counts, as months, days, hours … and how many of them.
    private static final Map<String, String> SAME_UNIT = Map.ofEntries(
            Map.entry("周年", "年"),
            Map.entry("个星期", "周"),
            Map.entry("个礼拜", "周"),
            Map.entry("星期", "周"),
            Map.entry("礼拜", "周"),
            Map.entry("日", "天"),
            Map.entry("个工作日", "工作日"),
            Map.entry("个小时", "小时"),
            Map.entry("个钟头", "小时"),
            Map.entry("钟头", "小时"),
            Map.entry("块钱", "元"),
            Map.entry("块", "元"),
            Map.entry("圆", "元"),
            Map.entry("rmb", "元"),
            Map.entry("人民币", "元"),
            Map.entry("千米", "公里"),
            Map.entry("km", "公里"),
            Map.entry("cm", "厘米"),
            Map.entry("mm", "毫米"),
            Map.entry("kg", "公斤"),
            Map.entry("英寸", "寸"));

    /// One of these claims nothing: 试一次, 一度.
    private static final Set<String> ONCE = Set.of("次", "度", "号");

    private final StringBuilder rest;
    /// What is in `rest`.
    private String left;
    private final Set<Claim> claims = new HashSet<>();

    private Figures(String text) {
        rest = new StringBuilder(text);
        left = text;
    }

    /// @param text in normal writing
    static Set<Claim> in(String text) {
        return new Figures(text).find();
    }

    private Set<Claim> find() {
        take(LINK, (m, at) -> claim("link", m.group().replaceAll("^https?://|/$", "")));
        take(SPELLED_LINK, (m, at) -> claim("link", m.group().replaceAll("\\s", "")));
        take(ISO_PERIOD, (m, at) -> isoPeriod(m));
        take(LIST_MARK, (m, at) -> {});
        take(DATE, (m, at) -> date(m));
        take(CLOCK, (m, at) -> clock(m));
        takePhones();
        take(YEAR_AND_HALF, (m, at) -> half(m));
        take(MONTH_DAY, (m, at) -> claim("date", value(m.group(1)) + "-" + value(m.group(2))));
        take(YEAR_MONTH, (m, at) -> yearMonth(m));
        take(DAY, (m, at) -> claim("date", m.group(1) == null ? m.group(2) : weekday(m.group(1))));
        take(HALF_DAY, (m, at) -> claim("time", m.group(1)));
        take(PERCENT, (m, at) -> percent(m));
        take(MONEY_SIGN, (m, at) -> claim("fee", number(m.group(1), "元")));
        take(RANGE, (m, at) -> {
            quantity(m.group(1), m.group(3));
            quantity(m.group(2), m.group(3));
        });
        take(QUANTITY, (m, at) -> quantity(m.group(1), m.group(2)));
        take(VAGUE_FEE, (m, at) -> claim("fee", m.group()));
        take(SPELLED_NUMBER, (m, at) -> claim("number", m.group().replaceAll("[^\\p{L}]", "")));
        take(MODEL, (m, at) -> claim("model", m.group().replaceAll("[-/]", "")));
        take(BARE, (m, at) -> claim("number", plain(m.group())));
        return claims;
    }

    private void take(Pattern pattern, BiConsumer<Matcher, Integer> use) {
        Matcher matcher = pattern.matcher(left);
        boolean found = false;
        while (matcher.find()) {
            found = true;
            use.accept(matcher, matcher.start());
            blank(matcher.start(), matcher.end());
        }
        if (found) {
            left = rest.toString();
        }
    }

    /// Five digits and more in any writing are a number to be dialled or quoted, not a quantity.
    private void takePhones() {
        for (DigitRun run : DigitRun.in(left, 5)) {
            claim("phone", run.digits());
            blank(run.span().from(), run.span().to());
        }
        left = rest.toString();
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            rest.setCharAt(i, '\u0000');
        }
    }

    private void date(Matcher m) {
        claim("date", m.group(1));
        claim("date", value(m.group(2)) + "-" + value(m.group(3)));
    }

    private void yearMonth(Matcher m) {
        claim("date", m.group(1));
        if (m.group(2) != null) {
            claim("date", "month " + value(m.group(2)));
        }
    }

    private void clock(Matcher m) {
        if (m.group(1) != null) {
            claim("time", value(m.group(1)) + ":" + value(m.group(2)));
            return;
        }
        String minutes = m.group(5) != null ? value(m.group(5)) : minutes(m.group(4));
        if (!m.group(3).equals("一") || m.group(4) != null) {
            claim("time", value(m.group(3)) + ":" + minutes);
        }
    }

    private static String minutes(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "半" -> "30";
            case "一刻" -> "15";
            case "三刻" -> "45";
            default -> "0";
        };
    }

    private void isoPeriod(Matcher m) {
        for (int i = 0; i < ISO_UNITS.length; i++) {
            String count = m.group(i + 1);
            if (count != null) {
                quantity(count, ISO_UNITS[i]);
            }
        }
    }

    private void half(Matcher m) {
        if (m.group(1) != null) {
            claim(
                    "period",
                    number(
                            new BigDecimal(value(m.group(1)))
                                    .multiply(BigDecimal.valueOf(12))
                                    .add(BigDecimal.valueOf(6)),
                            "个月"));
        } else if (m.group(2) != null) {
            claim("period", "6 个月");
        } else if (m.group(3) != null) {
            claim("period", "15 天");
        } else {
            claim("period", m.group(4) != null ? "半天" : "30 分钟");
        }
    }

    private void percent(Matcher m) {
        String discount = m.group(3);
        if (discount != null) {
            claim("period", value(discount) + " 折");
        } else {
            claim("period", value(m.group(1) == null ? m.group(2) : m.group(1)) + " %");
        }
    }

    private void quantity(String number, String written) {
        boolean tenThousand = written.startsWith("万");
        String unit = written.replaceFirst("^万\\s*", "");
        unit = SAME_UNIT.getOrDefault(unit, unit);
        boolean once = number.equals("一") && ONCE.contains(unit);
        if (once) {
            return;
        }
        String kind = unit.equals("元") ? "fee" : "period";
        if (value(number).isEmpty()) {
            claim(kind, number + (tenThousand ? "万" : "") + unit);
            return;
        }
        BigDecimal value = new BigDecimal(value(number)).multiply(BigDecimal.valueOf(tenThousand ? 10_000 : 1));
        claim(
                kind,
                switch (unit) {
                    case "年" -> number(value.multiply(BigDecimal.valueOf(12)), "个月");
                    case "周" -> number(value.multiply(BigDecimal.valueOf(7)), "天");
                    case "月" -> "month " + value.stripTrailingZeros().toPlainString();
                    default -> number(value, unit);
                });
    }

    private static String weekday(String day) {
        return "周" + (day.equals("天") ? "日" : day);
    }

    private static String number(String number, String unit) {
        return number(new BigDecimal(number), unit);
    }

    private static String number(BigDecimal number, String unit) {
        return number.stripTrailingZeros().toPlainString() + " " + unit;
    }

    /// @return the number in digits, without leading noughts
    private static String value(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) < 0x80) {
            return plain(written);
        }
        Integer parsed = Numerals.parse(written);
        return parsed == null ? "" : Integer.toString(parsed);
    }

    private static String plain(String digits) {
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private void claim(String kind, String value) {
        claims.add(new Claim(kind, value));
    }
}
