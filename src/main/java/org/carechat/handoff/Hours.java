package org.carechat.handoff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When people sit at the desk, as the operator sets it: `1-5 08:30-20:00; 6-7 09:00-18:00`, days from Monday = 1.
/// Empty means that it isn't said: then whoever is there counts, and no time is promised. Immutable.
public final class Hours {

    private static final Pattern WINDOW = Pattern.compile("([1-7])(?:-([1-7]))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final int DAYS_AHEAD = 8;

    private record Window(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {

        boolean on(DayOfWeek day) {
            return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
        }

        boolean contains(ZonedDateTime at) {
            LocalTime time = at.toLocalTime();
            return on(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
    }

    private final List<Window> windows;

    private Hours(List<Window> windows) {
        this.windows = windows;
    }

    /// @throws IllegalArgumentException where the text isn't of that form, naming the part that isn't
    public static Hours parse(String text) {
        List<Window> windows = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                windows.add(window(part.strip()));
            }
        }
        return new Hours(List.copyOf(windows));
    }

    public boolean open(ZonedDateTime at) {
        return windows.isEmpty() || windows.stream().anyMatch(window -> window.contains(at));
    }

    /// @return when the desk opens next; empty where no hours are set
    public Optional<ZonedDateTime> next(ZonedDateTime after) {
        for (int day = 0; day < DAYS_AHEAD && !windows.isEmpty(); day++) {
            ZonedDateTime date = after.plusDays(day);
            Optional<ZonedDateTime> opening = windows.stream()
                    .filter(window -> window.on(date.getDayOfWeek()))
                    .map(window -> date.with(window.from()))
                    .filter(at -> at.isAfter(after))
                    .min(ZonedDateTime::compareTo);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private static Window window(String part) {
        Matcher matcher = WINDOW.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + part + "' is not a time at the desk; write it like '1-5 08:30-20:00', days from Monday = 1");
        }
        DayOfWeek first = DayOfWeek.of(Integer.parseInt(matcher.group(1)));
        DayOfWeek last = matcher.group(2) == null ? first : DayOfWeek.of(Integer.parseInt(matcher.group(2)));
        LocalTime from = LocalTime.parse(matcher.group(3));
        LocalTime to = LocalTime.parse(matcher.group(4));
        if (!from.isBefore(to) || last.compareTo(first) < 0) {
            throw new IllegalArgumentException("'" + part + "' ends before it begins");
        }
        return new Window(first, last, from, to);
    }
}
