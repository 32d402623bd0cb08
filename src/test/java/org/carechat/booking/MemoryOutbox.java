package org.carechat.booking;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// An outbox in the memory of one node: what is put off comes back at once.
final class MemoryOutbox implements Outbox {

    final Deque<Delivery> due = new ArrayDeque<>();
    final List<Duration> waits = new ArrayList<>();

    void put(String listener, String appointment, int step) {
        due.add(new Delivery(listener, appointment, step, 1));
    }

    @Override
    public void spread(List<String> listeners) {}

    @Override
    public Optional<Delivery> claim(String listener, Duration lease) {
        return Optional.ofNullable(due.peek())
                .filter(delivery -> delivery.listener().equals(listener));
    }

    @Override
    public void settled(Delivery delivery) {
        due.remove(delivery);
    }

    @Override
    public void later(Delivery delivery, Duration wait) {
        due.remove(delivery);
        due.add(new Delivery(delivery.listener(), delivery.appointment(), delivery.step(), delivery.attempt() + 1));
        waits.add(wait);
    }
}
