package org.carechat.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What is counted, by receiver. Thread-safe.
final class WebhookMeters {

    private static final String DELIVERIES = "carechat.webhooks.deliveries";
    private static final String WAITING = "carechat.webhooks.waiting";

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> waiting = new ConcurrentHashMap<>();

    WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void taken(Receiver receiver) {
        count(receiver, "taken");
    }

    /// It will be tried again.
    void failed(Receiver receiver) {
        count(receiver, "failed");
    }

    void givenUp(Receiver receiver) {
        count(receiver, "given-up");
    }

    /// @param many how many wait to be told now
    void waiting(Receiver receiver, long many) {
        waiting.computeIfAbsent(receiver.name(), this::shown).set(many);
    }

    private AtomicLong shown(String receiver) {
        AtomicLong many = new AtomicLong();
        registry.gauge(WAITING, Tags.of("receiver", receiver), many);
        return many;
    }

    private void count(Receiver receiver, String outcome) {
        registry.counter(DELIVERIES, "receiver", receiver.name(), "outcome", outcome)
                .increment();
    }
}
