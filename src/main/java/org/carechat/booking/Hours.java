package org.carechat.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When visits are made, `carechat.booking.*`.
///
/// @param windows `09:00-12:00` …, in the service's own zone
/// @param closed days of the week without visits
/// @param holidays days without visits
/// @param capacity visits in one window of one city
/// @param horizon how many days ahead may be booked
/// @param cutOff how long before its window a visit can still be changed
@ConfigurationProperties("carechat.booking")
record Hours(
        @DefaultValue({"09:00-12:00", "13:00-17:00", "17:00-20:00"})
        List<String> windows,

        @DefaultValue Set<DayOfWeek> closed,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("4") int capacity,
        @DefaultValue("14") int horizon,
        @DefaultValue("PT2H") Duration cutOff) {

    record Window(LocalTime from, LocalTime to) {
        String name() {
            return from + "-" + to;
        }
    }

    List<Window> all() {
        return windows.stream().map(Hours::window).toList();
    }

    boolean open(LocalDate day) {
        return !closed.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private static Window window(String text) {
        String[] ends = text.split("-");
        return new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
