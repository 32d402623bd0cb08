package org.carechat.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Days and weeks counted from today: 昨天, 大后天, 听日, 上礼拜三, 下周, 周末.
final class RelativeDates implements DateShape {

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("大前天", -3),
            Map.entry("大前日", -3),
            Map.entry("前天", -2),
            Map.entry("前日", -2),
            Map.entry("前晚", -2),
            Map.entry("前儿", -2),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨晚", -1),
            Map.entry("昨儿", -1),
            Map.entry("昨夜", -1),
            Map.entry("琴日", -1),
            Map.entry("寻日", -1),
            Map.entry("昨个", -1),
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今早", 0),
            Map.entry("今晚", 0),
            Map.entry("今儿", 0),
            Map.entry("今晨", 0),
            Map.entry("当天", 0),
            Map.entry("今朝", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明早", 1),
            Map.entry("明晚", 1),
            Map.entry("明儿", 1),
            Map.entry("听日", 1),
            Map.entry("明朝", 1),
            Map.entry("明个", 1),
            Map.entry("大后天", 3),
            Map.entry("大后日", 3),
            Map.entry("后天", 2),
            Map.entry("后日", 2),
            Map.entry("后儿", 2));
    private static final List<String> LONGEST_FIRST =
            DAYS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
    private static final Pattern WEEK =
            Pattern.compile("(上上|上|下下|下|这|本|今|呢)?个?(?:周|礼拜|星期|拜)(?:([一二三四五六日天1-6])(?!年|月|次|个|直|般|下[^午班])|(末))?");

    @Override
    public @Nullable Moment at(String text, int at, LocalDate today) {
        for (String word : LONGEST_FIRST) {
            if (text.startsWith(word, at)) {
                return day(new Span(at, at + word.length()), today, DAYS.getOrDefault(word, 0));
            }
        }
        Matcher matcher = WEEK.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? week(matcher, new Span(at, matcher.end()), today) : null;
    }

    private static Moment day(Span span, LocalDate today, int offset) {
        Interval when = Interval.day(today.plusDays(offset));
        if (offset == 0) {
            return Moment.either(span, when, when);
        }
        return offset < 0 ? Moment.past(span, when) : Moment.future(span, when);
    }

    private static @Nullable Moment week(Matcher matcher, Span span, LocalDate today) {
        String which = matcher.group(1);
        boolean named = matcher.group(2) != null || matcher.group(3) != null;
        if (!named && (which == null || which.equals("今"))) {
            return null;
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (which == null) {
            return open(matcher, span, today, monday);
        }
        Interval when = within(matcher, monday.plusWeeks(offset(which)));
        if (when.to().isBefore(today)) {
            return Moment.past(span, when);
        }
        return when.from().isAfter(today) ? Moment.future(span, when) : Moment.either(span, when.notAfter(today), when);
    }

    private static Moment open(Matcher matcher, Span span, LocalDate today, LocalDate monday) {
        Interval here = within(matcher, monday);
        Interval back = here.from().isAfter(today) ? within(matcher, monday.minusWeeks(1)) : here.notAfter(today);
        Interval ahead = here.to().isBefore(today) ? within(matcher, monday.plusWeeks(1)) : here;
        return Moment.either(span, back, ahead);
    }

    private static Interval within(Matcher matcher, LocalDate monday) {
        if (matcher.group(3) != null) {
            return new Interval(monday.plusDays(5), monday.plusDays(6));
        }
        String day = matcher.group(2);
        if (day == null) {
            return new Interval(monday, monday.plusDays(6));
        }
        int number = "一二三四五六".indexOf(day) >= 0 ? "一二三四五六".indexOf(day) : "123456".indexOf(day);
        return Interval.day(monday.plusDays(number < 0 ? 6 : number));
    }

    private static int offset(String which) {
        return switch (which) {
            case "上上" -> -2;
            case "上" -> -1;
            case "下" -> 1;
            case "下下" -> 2;
            default -> 0;
        };
    }
}
