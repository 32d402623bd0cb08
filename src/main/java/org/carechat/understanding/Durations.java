package org.carechat.understanding;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.language.Numerals;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// How long ago, or how long it has been in use: 三四年, 用了七八年了, 一年半, 半年前, 十几年, 五天, 三天后. People round:
/// "three years" is half a year more or less, "over three" up to four, "not yet three" down to two.
final class Durations implements DateShape {

    private static final String N = "[0-9]{1,3}(?:\\.5)?|[一二两三四五六七八九十俩仨]{1,3}";
    private static final Pattern SHAPE = Pattern.compile("(快到|快要|快|将近|不到|还不到|没到|未到|差不多|大概|约|刚满|刚|满|整整)?"
            + "(?:(" + N + ")(?:[-到至~](" + N + "))?|(几|好几|好多|多|很多|半|大半|小半))"
            + "(多|来|几)?(个)?(半)?(年|月|天|日|周|礼拜|星期)(半|多|不到|左右|来)?(了|之前|以前|前|之后|以后|后)?");

    @Override
    public @Nullable Moment at(String text, int at, LocalDate today) {
        if (at > 0 && Numerals.startsNumber(text.charAt(at)) && Numerals.startsNumber(text.charAt(at - 1))) {
            return null;
        }
        Matcher matcher = SHAPE.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || isYear(matcher, today) || !isDuration(matcher, text, at)) {
            return null;
        }
        return new Duration(matcher).moment(new Span(at, matcher.end()), today);
    }

    /// "About 21" with the word for year is 2021 unless something says that it has passed.
    private static boolean isYear(Matcher matcher, LocalDate today) {
        String number = matcher.group(2);
        boolean bare = matcher.group(5) == null
                && matcher.group(7) == null
                && matcher.group(9) == null
                && matcher.group(10) == null;
        return matcher.group(1) != null
                && bare
                && matcher.group(8).equals("年")
                && number != null
                && number.matches("[0-9]{2}")
                && Integer.parseInt(number) >= 10
                && 2000 + Integer.parseInt(number) <= today.getYear();
    }

    /// "Three years" alone may be a warranty period; only what has passed or will pass is a date.
    private static boolean isDuration(Matcher matcher, String text, int at) {
        boolean counted = at > 0 && "了咗".indexOf(text.charAt(at - 1)) >= 0;
        boolean dayOfMonth = matcher.group(8).equals("日") && !counted
                || (matcher.group(8).equals("月") && matcher.group(6) == null && !isCounted(matcher));
        if (dayOfMonth) {
            return false;
        }
        String after = text.substring(matcher.end());
        return !after.startsWith("保")
                && !after.startsWith("质保")
                && !after.startsWith("包")
                && !after.startsWith("无理由")
                && !after.startsWith("内")
                && !after.startsWith("以内")
                && !after.startsWith("之内")
                && !after.startsWith("级")
                && !isRate(text, at)
                && !isPeriod(text.substring(0, at))
                && (matcher.group(4) == null || matcher.group(4).endsWith("半") || hasPassed(matcher, text, at));
    }

    /// The colloquial words for two and three count: with them the word for month needs no measure.
    private static boolean isCounted(Matcher matcher) {
        return matcher.group(2) != null && matcher.group(2).matches("[俩仨]");
    }

    /// "Covered for three years" is a promise.
    private static boolean isPeriod(String before) {
        return before.endsWith("保修")
                || before.endsWith("质保")
                || before.endsWith("包修")
                || before.endsWith("三包")
                || before.endsWith("保")
                || before.endsWith("延保");
    }

    /// "How many years" asks; "some years ago" and "in use for years" tell.
    private static boolean hasPassed(Matcher matcher, String text, int at) {
        String before = text.substring(Math.max(0, at - 2), at);
        boolean used = before.endsWith("用了")
                || before.endsWith("买了")
                || before.endsWith("装了")
                || before.endsWith("有")
                || before.endsWith("过了")
                || before.endsWith("前")
                || before.endsWith("没");
        return used || matcher.group(10) != null || !matcher.group(4).equals("几");
    }

    private static boolean isRate(String text, int at) {
        return at > 0 && "每第".indexOf(text.charAt(at - 1)) >= 0;
    }

    /// What one match says, in days: at least and at most.
    private record Duration(Matcher said) {

        @Nullable
        Moment moment(Span span, LocalDate today) {
            double[] range = range();
            if (range == null) {
                return null;
            }
            boolean later = said.group(10) != null && said.group(10).endsWith("后");
            Interval when = interval(today, range, later);
            if (later) {
                return Moment.future(span, when);
            }
            return new Moment(span, when, null, unit().equals("年") ? years(range) : "");
        }

        private double @Nullable [] range() {
            String vague = said.group(4);
            if (vague != null) {
                return switch (vague) {
                    case "几", "好几" -> unit().equals("年") ? new double[] {2, 9} : new double[] {2, 9};
                    case "半", "小半" -> around(0.5);
                    case "大半" -> new double[] {0.5, 1};
                    default -> new double[] {3, 15};
                };
            }
            String first = said.group(2);
            double[] pair = pair(first);
            if (pair != null) {
                return pair;
            }
            Double low = number(first);
            Double high = said.group(3) == null ? null : number(said.group(3));
            if (low == null) {
                return null;
            }
            return high == null ? around(low) : new double[] {low, Math.max(low, high)};
        }

        private double[] around(double number) {
            String before = said.group(1) == null ? "" : said.group(1);
            boolean half = said.group(7) != null || "半".equals(said.group(9));
            String more = said.group(5) == null ? "" : said.group(5);
            String tail = said.group(9) == null ? "" : said.group(9);
            double value = half ? number + 0.5 : number;
            if (more.equals("几")) {
                return new double[] {value + 1, value + 9};
            }
            if (more.equals("多") || more.equals("来") || tail.equals("多") || tail.equals("来")) {
                return new double[] {value, value >= 10 ? value + 9 : value + 1};
            }
            if (before.contains("不到") || before.startsWith("没") || before.startsWith("未") || tail.equals("不到")) {
                return new double[] {Math.max(0, value - 1), value};
            }
            if (before.startsWith("快") || before.equals("将近")) {
                return new double[] {value - 0.5, value};
            }
            boolean exact = before.contains("满") || before.equals("刚") || before.equals("整整");
            return exact ? new double[] {value, value} : rounded(value);
        }

        private double[] rounded(double value) {
            return switch (unit()) {
                case "年" ->
                    value < 1 ? new double[] {value - 0.2, value + 0.2} : new double[] {value - half(), value + half()};
                case "月" -> new double[] {Math.max(0, value - 0.5), value + 0.5};
                case "天", "日" -> new double[] {value, value};
                default -> new double[] {Math.max(0, value - 0.5), value + 0.5};
            };
        }

        private double half() {
            boolean halfSaid = said.group(7) != null || "半".equals(said.group(9));
            return halfSaid ? 0.3 : 0.5;
        }

        /// Two neighbouring numerals are a range: three-four, seven-eight, three-five.
        private static double @Nullable [] pair(String written) {
            if (written.length() != 2 || Character.isDigit(written.charAt(0)) && written.charAt(0) < 0x80) {
                return null;
            }
            int low = Numerals.digit(written.charAt(0));
            int high = Numerals.digit(written.charAt(1));
            return low > 0 && high > low && high - low <= 2 ? new double[] {low, high} : null;
        }

        private static @Nullable Double number(String written) {
            if (written.endsWith(".5")) {
                return Double.valueOf(written);
            }
            Integer value = Numerals.parse(written);
            return value == null ? null : value.doubleValue();
        }

        private Interval interval(LocalDate today, double[] range, boolean later) {
            LocalDate near = shift(today, range[0], later);
            LocalDate far = shift(today, range[1], later);
            return later ? new Interval(near, far) : new Interval(far, near);
        }

        private LocalDate shift(LocalDate today, double amount, boolean later) {
            int sign = later ? 1 : -1;
            return switch (unit()) {
                case "年" -> today.plusMonths(sign * Math.round(amount * 12));
                case "月" -> today.plusMonths(sign * (long) amount).plusDays(sign * Math.round(amount % 1 * 30));
                case "天", "日" -> today.plusDays(sign * Math.round(amount));
                default -> today.plusDays(sign * Math.round(amount * 7));
            };
        }

        private String unit() {
            return said.group(8);
        }

        private static String years(double[] range) {
            long low = (long) Math.floor(range[0] + 0.5);
            long high = (long) Math.floor(range[1]);
            return high <= low ? Long.toString(low) : low + "/" + high;
        }
    }
}
