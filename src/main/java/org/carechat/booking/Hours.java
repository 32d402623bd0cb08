package org.carechat.booking;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When visits are made, `carechat.booking.*`.
///
/// @param windows `09:00-12:00` …, in the service's own zone
/// @param closed days of the week without visits
/// @param holidays days without visits
/// @param capacity visits in one window of one city, for each team
/// @param horizon how many days ahead may be booked
/// @param teams who can do what, and where; the first that fits comes. Where none are set anybody can do
///     everything, and where some are set nobody comes for what none of them does
/// @param cutOff how long before its window a visit can still be booked or changed
@ConfigurationProperties("carechat.booking")
record Hours(
        @DefaultValue({"09:00-12:00", "13:00-17:00", "17:00-20:00"})
        List<String> windows,

        @DefaultValue Set<DayOfWeek> closed,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("4") int capacity,
        @DefaultValue("14") int horizon,
        @DefaultValue("PT2H") Duration cutOff,
        @DefaultValue List<Team> teams) {

    record Window(LocalTime from, LocalTime to) {}

    /// @throws IllegalArgumentException naming what can't be meant
    Hours {
        require(!windows.stream().map(Hours::window).toList().isEmpty(), "windows names none");
        require(capacity > 0, "capacity has to be at least 1, not " + capacity);
        require(horizon >= 0, "horizon can't be less than 0, and is " + horizon);
        long names = teams.stream().map(Team::name).distinct().count();
        require(names == teams.size(), "teams has the same name twice");
        require(!cutOff.isNegative(), "cut-off can't be less than 0, and is " + cutOff);
    }

    List<Window> all() {
        return windows.stream().map(Hours::window).toList();
    }

    /// @return those who come for this; empty where nobody does
    Optional<Team> team(Team.Work work) {
        return (teams.isEmpty() ? List.of(Team.ANY) : teams)
                .stream().filter(team -> team.does(work)).findFirst();
    }

    int capacity(Team team) {
        return team.capacity() == null ? capacity : team.capacity();
    }

    boolean open(LocalDate day) {
        return !closed.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private static Window window(String text) {
        try {
            String[] ends = text.split("-");
            Window window = new Window(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            require(window.from().isBefore(window.to()), "windows has '" + text + "', which ends before it begins");
            return window;
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "carechat.booking.windows has '" + text + "', which isn't written as 09:00-12:00", e);
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException("carechat.booking." + otherwise);
        }
    }
}
