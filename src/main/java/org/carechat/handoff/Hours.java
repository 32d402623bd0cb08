package org.carechat.handoff;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When people sit at the desk, as the operator sets it: `1-5 08:30-20:00; 6-7 09:00-18:00`, days from Monday = 1,
/// and holidays that stand above it. Empty means that it isn't said: then whoever is there counts, and no time is
/// promised. Immutable.
public final class Hours {

    private static final Pattern WINDOW = Pattern.compile("([1-7])(?:-([1-7]))? (\\S+)");
    private static final int DAYS_AHEAD = 21;

    private record Window(DayOfWeek first, DayOfWeek last, Times times) {

        boolean on(DayOfWeek day) {
            return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
        }
    }

    private final List<Window> windows;
    private final List<Holiday> holidays;

    private Hours(List<Window> windows, List<Holiday> holidays) {
        this.windows = List.copyOf(windows);
        this.holidays = List.copyOf(holidays);
    }

    /// @throws IllegalArgumentException where the text isn't of that form, naming the part that isn't
    public static Hours parse(String text) {
        List<Window> windows = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                windows.add(window(part.strip()));
            }
        }
        return new Hours(windows, List.of());
    }

    /// @return the same week, with these holidays; where two overlap the first counts
    public Hours with(List<Holiday> days) {
        return new Hours(windows, days);
    }

    public boolean open(ZonedDateTime at) {
        return holiday(at)
                .map(day -> day.times().stream().anyMatch(times -> times.contains(at.toLocalTime())))
                .orElseGet(() -> windows.isEmpty() || usual(at).anyMatch(times -> times.contains(at.toLocalTime())));
    }

    /// @return when the desk opens next; empty where no hours are set
    public Optional<ZonedDateTime> next(ZonedDateTime after) {
        for (int day = 0; day < DAYS_AHEAD && !windows.isEmpty(); day++) {
            ZonedDateTime date = after.plusDays(day);
            Stream<Times> times =
                    holiday(date).map(holiday -> holiday.times().stream()).orElseGet(() -> usual(date));
            Optional<ZonedDateTime> opening = times.map(open -> date.with(open.from()))
                    .filter(at -> at.isAfter(after))
                    .min(ZonedDateTime::compareTo);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private Optional<Holiday> holiday(ZonedDateTime at) {
        return holidays.stream().filter(day -> day.on(at.toLocalDate())).findFirst();
    }

    private Stream<Times> usual(ZonedDateTime at) {
        return windows.stream().filter(window -> window.on(at.getDayOfWeek())).map(Window::times);
    }

    private static Window window(String part) {
        Matcher matcher = WINDOW.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + part + "' is not a time at the desk; write it like '1-5 08:30-20:00', days from Monday = 1");
        }
        DayOfWeek first = DayOfWeek.of(Integer.parseInt(matcher.group(1)));
        DayOfWeek last = matcher.group(2) == null ? first : DayOfWeek.of(Integer.parseInt(matcher.group(2)));
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("'" + part + "' ends before it begins");
        }
        return new Window(first, last, Times.parse(matcher.group(3)));
    }
}
