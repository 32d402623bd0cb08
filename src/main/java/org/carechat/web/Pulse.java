package org.carechat.web;

import java.util.concurrent.TimeUnit;

/// Watches whether a client still listens. Its times are those of a clock that only ticks forward. Thread-safe
/// enough: every field is written by one thread.
final class Pulse {

    private static final long LAST_WORDS = TimeUnit.SECONDS.toNanos(2);
    private static final long PLACES = TimeUnit.SECONDS.toNanos(10);

    /// What a beat asks of the socket.
    enum Need {
        QUIET,
        /// Signals may get lost: look whether there is something new.
        LOOK_AGAIN,
        /// Close at once, without waiting for what is queued.
        STALLED
    }

    private final SocketSettings settings;
    private final Outbox outbox;
    private final Line line;
    private final long openedAt;
    private volatile long heardAt;
    private volatile boolean placeChanged;
    private long lookedAt;
    private long placeAt;
    private long progressAt;
    private long pending;
    private long endedAt;
    private boolean stalled;

    Pulse(SocketSettings settings, Outbox outbox, Line line, long now) {
        this.settings = settings;
        this.outbox = outbox;
        this.line = line;
        openedAt = now;
        heardAt = now;
        lookedAt = now;
        placeAt = now - PLACES;
        progressAt = now;
    }

    void heard(long now) {
        heardAt = now;
    }

    void placeMayHaveChanged() {
        placeChanged = true;
    }

    Need beat(long now, boolean seated) {
        if (!seated && now - openedAt > settings.helloWithin().toNanos()) {
            outbox.end(CloseCodes.NO_HELLO, "no hello in time");
        }
        if (now - heardAt > settings.heartbeat().toNanos() * 5 / 2) {
            outbox.end(CloseCodes.GOING_AWAY, "nothing heard");
        }
        progress(now);
        if (outbox.ended()) {
            endedAt = endedAt == 0 ? now : endedAt;
            if (now - endedAt > LAST_WORDS) {
                line.cut();
            }
        }
        return need(now);
    }

    private Need need(long now) {
        if (!stalled && now - progressAt > settings.stall().toNanos()) {
            stalled = true;
            endedAt = now;
            outbox.end(CloseCodes.TOO_SLOW, "too slow");
            return Need.STALLED;
        }
        if (!outbox.ended() && now - lookedAt > settings.heartbeat().toNanos()) {
            lookedAt = now;
            outbox.put(new Outbox.Frame.WirePing());
            return Need.LOOK_AGAIN;
        }
        return Need.QUIET;
    }

    private void progress(long now) {
        long waiting = line.pending();
        if (waiting == 0 || waiting < pending) {
            progressAt = now;
        }
        pending = waiting;
    }

    /// @return whether it is time to see where the customer stands in the queue
    boolean asksForPlace(long now) {
        if (!placeChanged && now - placeAt < PLACES) {
            return false;
        }
        placeChanged = false;
        placeAt = now;
        return true;
    }
}
