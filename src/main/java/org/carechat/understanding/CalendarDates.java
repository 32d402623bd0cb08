package org.carechat.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.language.Numerals;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// Dates by the calendar: 2024年11月11日, 24年3月, 去年三月, 前年双十一, 11月11号, 24号, 2024-11-11, 上个月, 年底.
final class CalendarDates implements DateShape {

    private static final String N = "[0-9零〇一二三四五六七八九十]";
    private static final Pattern FIGURES =
            Pattern.compile("(20\\d{2})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?|(\\d{2})(\\d{2}))(?:[日号])?(?!\\d)");
    private static final Pattern YEAR =
            Pattern.compile("(?:(20\\d{2}|[二两][零〇][一二三零〇][零〇一二三四五六七八九]|\\d{2}|[零〇一二][零〇一二三四五六七八九]) ?年"
                    + "|(今年|去年|前年|大前年|旧年|上年|头年|前两年|明年))(?:的|那会|那年)?");
    private static final Pattern MONTH =
            Pattern.compile("(" + N + "{1,3})月份?(?:的)?(?:(" + N + "{1,3})[日号]?(?!个|天|年|月)|(初|底|中旬|上旬|下旬|末))?");
    private static final Pattern PART =
            Pattern.compile("(年底|年末|年尾|年初|年头|年中|上半年|下半年|底|初|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|开春|入冬|暑假|寒假)");
    private static final Pattern DAY = Pattern.compile("(" + N + "{1,3})[号日](?!楼|院|线|门|栋|机|店|柜|灶|键|位|路|码|常|子|用)");
    private static final Pattern MONTH_WORD =
            Pattern.compile("(上上个?月|上个?月|这个?月|本月|下个?月)(?:的)?(?:(" + N + "{1,3})[号日]|(初|底|中旬|末))?");

    private final Feasts feasts;

    CalendarDates(Feasts feasts) {
        this.feasts = feasts;
    }

    @Override
    public @Nullable Moment at(String text, int at, LocalDate today) {
        if (at > 0 && Numerals.startsNumber(text.charAt(at)) && goesOn(text.charAt(at - 1))) {
            return null;
        }
        Moment found = figures(text, at);
        found = found == null ? withYear(text, at, today) : found;
        found = found == null ? monthWord(text, at, today) : found;
        found = found == null ? withoutYear(text, at, today) : found;
        return found;
    }

    private static boolean goesOn(char before) {
        return Numerals.startsNumber(before) || before == '百' || before == '千';
    }

    private static @Nullable Moment figures(String text, int at) {
        Matcher matcher = match(FIGURES, text, at);
        if (matcher == null) {
            return null;
        }
        String month = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        String day = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
        Interval when = date(Integer.parseInt(matcher.group(1)), month, day, null);
        return when == null ? null : Moment.past(new Span(at, matcher.end()), when);
    }

    private @Nullable Moment withYear(String text, int at, LocalDate today) {
        Matcher matcher = match(YEAR, text, at);
        if (matcher == null || isDuration(matcher, text)) {
            return null;
        }
        int year = matcher.group(1) == null ? relativeYear(matcher.group(2), today) : fullYear(matcher.group(1), today);
        if (year < 2000 || year > today.getYear() + 1) {
            return null;
        }
        Moment inYear = withinYear(text, at, matcher.end(), year);
        Interval when = "前两年".equals(matcher.group(2))
                ? new Interval(
                        Interval.year(year - 1).from(), Interval.year(year).to())
                : Interval.year(year);
        Moment found = inYear == null ? Moment.past(new Span(at, matcher.end()), when) : inYear;
        return settle(found, today);
    }

    private @Nullable Moment withinYear(String text, int start, int at, int year) {
        Trie.Match<Feasts.Feast> feast = feasts.feastAt(text, at);
        if (feast != null) {
            Interval when = feast.value().in(year);
            return when == null
                    ? null
                    : Moment.past(new Span(start, feast.span().to()), when);
        }
        Matcher month = match(MONTH, text, at);
        if (month != null) {
            Interval when = date(year, month.group(1), month.group(2), month.group(3));
            return when == null ? null : Moment.past(new Span(start, month.end()), when);
        }
        Matcher part = match(PART, text, at);
        return part == null ? null : Moment.past(new Span(start, part.end()), part(year, part.group(1)));
    }

    private @Nullable Moment withoutYear(String text, int at, LocalDate today) {
        Trie.Match<Feasts.Feast> feast = feasts.feastAt(text, at);
        if (feast != null) {
            Interval back = Feasts.last(feast.value(), today);
            Interval ahead = Feasts.next(feast.value(), today);
            return back == null || ahead == null ? null : Moment.either(feast.span(), back, ahead);
        }
        Trie.Match<Interval> era = feasts.eraAt(text, at);
        if (era != null) {
            return Moment.past(era.span(), era.value());
        }
        Matcher month = match(MONTH, text, at);
        if (month != null) {
            return open(
                    new Span(at, month.end()),
                    today,
                    year -> date(year, month.group(1), month.group(2), month.group(3)));
        }
        return dayOfMonth(text, at, today);
    }

    private static @Nullable Moment dayOfMonth(String text, int at, LocalDate today) {
        Matcher day = match(DAY, text, at);
        Integer number = day == null ? null : Numerals.parse(day.group(1));
        boolean counted = at > 0 && "了咗".indexOf(text.charAt(at - 1)) >= 0;
        if (day == null || number == null || number < 1 || number > 31 || counted) {
            return null;
        }
        YearMonth month = YearMonth.from(today);
        int within = Math.min(number, month.lengthOfMonth());
        LocalDate here = month.atDay(within);
        LocalDate back = here.isAfter(today) ? atDay(month.minusMonths(1), number) : here;
        LocalDate ahead = here.isBefore(today) ? atDay(month.plusMonths(1), number) : here;
        return Moment.either(new Span(at, day.end()), Interval.day(back), Interval.day(ahead));
    }

    private static LocalDate atDay(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static @Nullable Moment monthWord(String text, int at, LocalDate today) {
        Matcher matcher = match(MONTH_WORD, text, at);
        if (matcher == null) {
            return null;
        }
        String word = matcher.group(1);
        int offset = word.startsWith("上上") ? -2 : word.startsWith("上") ? -1 : word.startsWith("下") ? 1 : 0;
        YearMonth month = YearMonth.from(today).plusMonths(offset);
        Interval when =
                date(month.getYear(), Integer.toString(month.getMonthValue()), matcher.group(2), matcher.group(3));
        return when == null ? null : settle(Moment.past(new Span(at, matcher.end()), when), today);
    }

    /// "12 years" is an age, "in 2012" a date: two digits before the word for year can be either.
    private static boolean isDuration(Matcher year, String text) {
        String number = year.group(1);
        if (number == null || number.length() > 2) {
            return false;
        }
        String before = text.substring(Math.max(0, year.start() - 3), year.start());
        String after = text.substring(year.end(), Math.min(text.length(), year.end() + 2));
        boolean used = before.endsWith("用了")
                || before.endsWith("买了")
                || before.endsWith("装了")
                || before.endsWith("有")
                || before.endsWith("使用")
                || before.endsWith("快")
                || before.endsWith("满")
                || before.endsWith("过了");
        boolean elapsed = after.startsWith("了")
                || after.startsWith("前")
                || after.startsWith("多")
                || after.startsWith("以")
                || after.startsWith("左右")
                || after.startsWith("之前")
                || after.startsWith("来");
        return used || elapsed;
    }

    private static int fullYear(String written, LocalDate today) {
        int year = 0;
        for (char c : written.toCharArray()) {
            year = year * 10 + Numerals.digit(c);
        }
        int full = written.length() == 2 ? 2000 + year : year;
        return full > today.getYear() ? 0 : full;
    }

    private static int relativeYear(String word, LocalDate today) {
        return today.getYear()
                - switch (word) {
                    case "今年" -> 0;
                    case "明年" -> -1;
                    case "前年" -> 2;
                    case "大前年" -> 3;
                    default -> 1;
                };
    }

    private static @Nullable Interval date(
            int year, @Nullable String month, @Nullable String day, @Nullable String part) {
        Integer m = month == null ? null : Numerals.parse(month);
        Integer d = day == null ? null : Numerals.parse(day);
        if (m == null || m < 1 || m > 12) {
            return null;
        }
        try {
            YearMonth whole = YearMonth.of(year, m);
            if (d != null) {
                return Interval.day(whole.atDay(d));
            }
            return part == null ? Interval.month(whole) : partOfMonth(whole, part);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Interval partOfMonth(YearMonth month, String part) {
        return switch (part) {
            case "初", "上旬" -> new Interval(month.atDay(1), month.atDay(10));
            case "中旬" -> new Interval(month.atDay(10), month.atDay(20));
            default -> new Interval(month.atDay(20), month.atEndOfMonth());
        };
    }

    private static Interval part(int year, String part) {
        return switch (part) {
            case "年底", "年末", "年尾", "底" -> months(year, 11, 12);
            case "年初", "年头", "初" -> months(year, 1, 2);
            case "年中" -> months(year, 5, 8);
            case "上半年" -> months(year, 1, 6);
            case "下半年" -> months(year, 7, 12);
            case "春天", "春季", "开春" -> months(year, 2, 5);
            case "夏天", "夏季", "暑假" -> months(year, 5, 9);
            case "秋天", "秋季" -> months(year, 8, 11);
            case "寒假" -> months(year, 1, 2);
            default -> Interval.months(YearMonth.of(year, 11), YearMonth.of(year + 1, 2));
        };
    }

    private static Interval months(int year, int from, int to) {
        return Interval.months(YearMonth.of(year, from), YearMonth.of(year, to));
    }

    private static @Nullable Moment open(
            Span span, LocalDate today, java.util.function.IntFunction<@Nullable Interval> inYear) {
        Interval here = inYear.apply(today.getYear());
        Interval before = inYear.apply(today.getYear() - 1);
        Interval after = inYear.apply(today.getYear() + 1);
        if (here == null || before == null || after == null) {
            return null;
        }
        Interval back = here.from().isAfter(today) ? before : here.notAfter(today);
        return Moment.either(span, back, here.to().isBefore(today) ? after : here);
    }

    /// A date in the past ends today at the latest; one that lies ahead looks ahead.
    private static Moment settle(Moment moment, LocalDate today) {
        Interval when = moment.back();
        if (when == null) {
            return moment;
        }
        if (when.from().isAfter(today)) {
            return Moment.future(moment.span(), when);
        }
        boolean reachesAhead = when.to().isAfter(today);
        return reachesAhead
                ? Moment.either(moment.span(), when.notAfter(today), new Interval(today, when.to()))
                : moment;
    }

    private static @Nullable Matcher match(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }
}
