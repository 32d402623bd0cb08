package org.carechat.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// An outbox in the memory of one node: what is put off comes back at once.
public final class MemoryOutbox implements Outbox {

    final Deque<Delivery> due = new ArrayDeque<>();
    final List<Duration> waits = new ArrayList<>();
    private final List<Delivery> dead = new ArrayList<>();

    @Override
    public boolean gathers(Duration most) {
        return true;
    }

    @Override
    public void add(String receiver, List<String> items) {
        items.forEach(item -> due.add(new Delivery(receiver, item, 1)));
    }

    @Override
    public Optional<Delivery> claim(String receiver, Duration lease) {
        return due.stream().filter(one -> one.receiver().equals(receiver)).findFirst();
    }

    @Override
    public void settled(Delivery delivery) {
        due.remove(delivery);
    }

    @Override
    public void later(Delivery delivery, Duration wait) {
        due.remove(delivery);
        due.add(new Delivery(delivery.receiver(), delivery.item(), delivery.attempt() + 1));
        waits.add(wait);
    }

    @Override
    public void giveUp(Delivery delivery, Instant at) {
        due.remove(delivery);
        dead.add(delivery);
    }

    @Override
    public long waiting(String receiver) {
        return due.stream().filter(one -> one.receiver().equals(receiver)).count();
    }

    @Override
    public List<Dead> dead(String receiver) {
        return dead.stream()
                .filter(one -> one.receiver().equals(receiver))
                .map(one -> new Dead(one.item(), Instant.EPOCH))
                .toList();
    }

    @Override
    public int revive(String receiver) {
        List<Dead> revived = dead(receiver);
        dead.removeIf(one -> one.receiver().equals(receiver));
        add(receiver, revived.stream().map(Dead::item).toList());
        return revived.size();
    }
}
