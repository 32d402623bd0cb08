package org.carechat.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which windows of the book that ships can be booked now, and by whom they are kept.
record OpenWindows(Hours hours, Clock clock, ZoneId zone) {

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    /// @param taken how many visits are in the windows of a page, by the window's name
    /// @return what is free, earliest first
    List<VisitSlot> free(SlotQuery query, Function<Book.Page, Map<String, Integer>> taken) {
        Optional<Team> team = hours.team(Team.Work.of(query));
        List<VisitSlot> free = new ArrayList<>();
        for (int day = 0; day < query.days(); day++) {
            LocalDate date = query.from().plusDays(day);
            if (team.isPresent() && bookable(date)) {
                free.addAll(free(query.city(), date, team.get(), taken));
            }
        }
        return List.copyOf(free);
    }

    /// @return the window with this id, if it is open and those who keep it do this work
    Optional<SlotId> slot(String id, Team.Work work) {
        Optional<Team> team = hours.team(work);
        return SlotId.decode(id)
                .filter(this::open)
                .filter(slot -> slot.in(work.city()))
                .filter(slot ->
                        team.isPresent() && slot.team().equals(team.get().name()));
    }

    int capacity(Team.Work work) {
        return hours.team(work).map(hours::capacity).orElse(0);
    }

    /// @return whether those who come can do another wish, too
    boolean joins(Appointment visit, Appointment.Extra extra) {
        Team.Work work = Team.Work.of(visit);
        return extra.product() == null || hours.team(work).equals(hours.team(work.on(extra.product())));
    }

    /// @return whether it is too near, or over, to be changed
    boolean tooLate(Appointment visit) {
        return tooNear(visit.slot());
    }

    private List<VisitSlot> free(
            String city, LocalDate date, Team team, Function<Book.Page, Map<String, Integer>> taken) {
        List<SlotId> all = hours.all().stream()
                .map(window -> new SlotId(city, date, window.from(), window.to(), team.name()))
                .toList();
        Map<String, Integer> visits = taken.apply(all.getFirst().page());
        return all.stream()
                .filter(this::open)
                .filter(slot -> visits.getOrDefault(slot.window(), 0) < hours.capacity(team))
                .map(slot -> new VisitSlot(slot.encoded(), date, slot.from(), slot.to()))
                .toList();
    }

    private boolean open(SlotId slot) {
        boolean known = hours.all().contains(new Hours.Window(slot.from(), slot.to()));
        return known && bookable(slot.day()) && !tooNear(slot.asWindow());
    }

    private boolean bookable(LocalDate day) {
        return hours.open(day) && !day.isBefore(today()) && !day.isAfter(today().plusDays(hours.horizon()));
    }

    private boolean tooNear(Appointment.Window window) {
        Instant begins = window.date().atTime(window.from()).atZone(zone).toInstant();
        return clock.instant().isAfter(begins.minus(hours.cutOff()));
    }
}
