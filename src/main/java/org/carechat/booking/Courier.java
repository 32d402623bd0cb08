package org.carechat.booking;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.carechat.conversation.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells each listener what happened to visits, one after the other, until it has taken it: again after 2, 4, 8 …
/// seconds and at most an hour, for about two days. Nothing by which a customer could be found is told. One that
/// doesn't answer holds up nobody else.
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_ATTEMPTS = 60;
    private static final int LAST_DOUBLING = 12;

    private final Listeners listeners;
    private final Outbox outbox;
    private final Book book;
    private final Webhook webhook;
    private final JsonMapper json;
    private volatile boolean open = true;

    Courier(Listeners listeners, Outbox outbox, Book book, Webhook webhook, JsonMapper json) {
        this.listeners = listeners;
        this.outbox = outbox;
        this.book = book;
        this.webhook = webhook;
        this.json = json;
    }

    void start() {
        listeners
                .urls()
                .forEach(listener ->
                        Thread.ofVirtual().name("courier-" + listener.getHost()).start(() -> run(listener)));
    }

    @Override
    public void close() {
        open = false;
    }

    private void run(URI listener) {
        while (open) {
            try {
                if (!round(listener)) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (StoreUnavailable e) {
                LOG.warn("The outbox of visits doesn't answer: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /// @return whether there was something to tell
    boolean round(URI listener) {
        Optional<Outbox.Delivery> next = outbox.claim(listener.toString(), LEASE)
                .or(() -> {
                    outbox.spread(listeners.urls().stream().map(URI::toString).toList());
                    return outbox.claim(listener.toString(), LEASE);
                });
        next.ifPresent(delivery -> carry(listener, delivery));
        return next.isPresent();
    }

    private void carry(URI listener, Outbox.Delivery delivery) {
        Optional<Appointment> visit = book.find(delivery.appointment());
        boolean settled = visit.isEmpty() || webhook.post(listener, delivery.id(), body(delivery, visit.get()));
        if (settled) {
            outbox.settled(delivery);
        } else if (delivery.attempt() >= MOST_ATTEMPTS) {
            LOG.error("Delivery {} was given up: {} never took it", delivery.id(), listener);
            outbox.settled(delivery);
        } else {
            outbox.later(delivery, backOff(delivery.attempt()));
        }
    }

    private String body(Outbox.Delivery delivery, Appointment visit) {
        Appointment.Step step = visit.timeline().get(delivery.step());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("delivery", delivery.id());
        body.put("step", delivery.step());
        body.putAll(AppointmentData.step(step));
        body.put("appointment", AppointmentData.news(visit));
        return json.writeValueAsString(body);
    }

    private static Duration backOff(int attempt) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempt, LAST_DOUBLING));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
