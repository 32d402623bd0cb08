package org.carechat.wechat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.carechat.conversation.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the conversations that are due, several at a time, on every node. Thread-safe.
final class Carrier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_A_BREAKDOWN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;

    private final DueTalks due;
    private final Delivery delivery;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean open = true;

    Carrier(DueTalks due, Delivery delivery) {
        this.due = due;
        this.delivery = delivery;
    }

    void start() {
        Thread.ofVirtual().name("wechat-carrier").start(this::run);
    }

    @Override
    public void close() {
        open = false;
    }

    private void run() {
        while (open) {
            try {
                places.acquire();
                if (!begun()) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// @return whether somebody's turn has come; the place is given back when it ends
    private boolean begun() {
        Optional<DueTalks.Due> next = Optional.empty();
        try {
            next = due.claim(Delivery.LEASE);
            next.ifPresent(talk -> Thread.ofVirtual().name("wechat-carry").start(() -> {
                try {
                    carry(talk);
                } finally {
                    places.release();
                }
            }));
        } catch (StoreUnavailable e) {
            LOG.warn("Nobody can be told anything over WeChat now: {}", e.getMessage());
        } finally {
            if (next.isEmpty()) {
                places.release();
            }
        }
        return next.isPresent();
    }

    void carry(DueTalks.Due talk) {
        try {
            Optional<Duration> again = delivery.run(talk.conversation());
            again.ifPresentOrElse(pause -> due.later(talk, pause), () -> due.settle(talk));
        } catch (StoreUnavailable e) {
            LOG.warn("Conversation {} is told later: {}", talk.conversation(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Conversation {} can't be told over WeChat", talk.conversation(), e);
            due.later(talk, AFTER_A_BREAKDOWN);
        }
    }
}
