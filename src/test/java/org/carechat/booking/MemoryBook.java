package org.carechat.booking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A book in the memory of one node.
final class MemoryBook implements Book {

    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<Page, Map<String, Integer>> taken = new HashMap<>();

    private record Line(Appointment visit, String person, Page page, String window) {}

    @Override
    public synchronized Map<String, Integer> taken(Page page) {
        return Map.copyOf(taken.getOrDefault(page, Map.of()));
    }

    @Override
    public synchronized Reservation reserve(
            Page page, String window, int capacity, String key, Appointment appointment, String person) {
        Optional<Appointment> earlier = underKey(key);
        if (earlier.isPresent()) {
            return new Reservation.Made(earlier.get());
        }
        if (count(page, window) >= capacity) {
            return new Reservation.Full();
        }
        keys.put(key, appointment.id());
        put(new Line(appointment, person, page, window));
        return new Reservation.Made(appointment);
    }

    @Override
    public synchronized Optional<Appointment> underKey(String key) {
        return Optional.ofNullable(keys.get(key)).flatMap(this::find);
    }

    @Override
    public synchronized Optional<Appointment> find(String id) {
        return Optional.ofNullable(lines.get(id)).map(Line::visit);
    }

    @Override
    public synchronized Optional<Appointment> numbered(String number) {
        return lines.values().stream()
                .map(Line::visit)
                .filter(visit -> visit.number().equals(number))
                .findFirst();
    }

    @Override
    public synchronized Optional<Appointment> change(String id, UnaryOperator<Appointment> change) {
        return Optional.ofNullable(lines.get(id)).map(line -> {
            Appointment after = change.apply(line.visit());
            lines.put(id, new Line(after, line.person(), line.page(), line.window()));
            if (cancelled(after) && !cancelled(line.visit())) {
                add(line, -1);
            }
            return after;
        });
    }

    @Override
    public synchronized Optional<Reservation> move(
            String id, Page page, String window, int capacity, UnaryOperator<Appointment> change) {
        return Optional.ofNullable(lines.get(id)).map(line -> {
            boolean there = line.page().equals(page) && line.window().equals(window);
            Appointment after = there ? line.visit() : change.apply(line.visit());
            if (after.equals(line.visit())) {
                return new Reservation.Made(after);
            }
            if (count(page, window) >= capacity) {
                return new Reservation.Full();
            }
            add(line, -1);
            put(new Line(after, line.person(), page, window));
            return new Reservation.Made(after);
        });
    }

    @Override
    public synchronized void disown(String id) {
        Optional.ofNullable(lines.get(id))
                .ifPresent(line -> lines.put(id, new Line(line.visit().disowned(), null, line.page(), line.window())));
    }

    /// @return the appointments of a person, newest first
    synchronized List<Appointment> of(String person) {
        return lines.values().stream()
                .filter(line -> Objects.equals(line.person(), person))
                .map(Line::visit)
                .sorted(Comparator.comparing(Appointment::id).reversed())
                .toList();
    }

    private void put(Line line) {
        lines.put(line.visit().id(), line);
        add(line, 1);
    }

    private void add(Line line, int visits) {
        taken.computeIfAbsent(line.page(), page -> new HashMap<>()).merge(line.window(), visits, Integer::sum);
    }

    private int count(Page page, String window) {
        return taken.getOrDefault(page, Map.of()).getOrDefault(window, 0);
    }

    private static boolean cancelled(Appointment visit) {
        return visit.status() == Appointment.Status.CANCELLED;
    }
}
