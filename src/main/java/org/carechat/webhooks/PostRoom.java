package org.carechat.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.carechat.conversation.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets couriers run as long as the service does: one for each receiver, so that one that doesn't answer holds up
/// nobody else, and one that gathers what is new. A store that is away is waited for.
final class PostRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostRoom.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /// Of several nodes one gathers at a time.
    private static final Duration GATHERING = Duration.ofMillis(450);

    private final List<Receiver> receivers;
    private final Topics topics;
    private final Outbox outbox;
    private final Courier.Posting posting;
    private final int tries;
    private volatile boolean open = true;

    /// @param tries after how many something is given up
    /// @throws IllegalArgumentException naming what can't be meant
    PostRoom(List<Receiver> receivers, Topics topics, Outbox outbox, Courier.Posting posting, int tries) {
        this.receivers = receivers;
        this.topics = topics;
        this.outbox = outbox;
        this.posting = posting;
        this.tries = tries;
        receivers.forEach(topics::check);
    }

    List<Receiver> receivers() {
        return receivers;
    }

    void start() {
        run("gatherer", this::gather);
        for (Receiver receiver : receivers) {
            Courier courier = new Courier(receiver, topics, outbox, posting, tries);
            run(receiver.name(), courier::round);
        }
    }

    @Override
    public void close() {
        open = false;
    }

    private void run(String name, BooleanSupplier round) {
        Thread.ofVirtual().name("courier-" + name).start(() -> {
            while (open) {
                if (!safely(round)) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        });
    }

    /// One thing that can't be told must not keep the rest from being told.
    private static boolean safely(BooleanSupplier round) {
        try {
            return round.getAsBoolean();
        } catch (StoreUnavailable e) {
            LOG.warn("The outbox doesn't answer: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Something couldn't be told", e);
        }
        return false;
    }

    /// @return false: there is always time for a pause
    private boolean gather() {
        if (outbox.gathers(GATHERING)) {
            topics.gather(receivers, outbox);
        }
        receivers.forEach(receiver -> posting.meters().waiting(receiver, outbox.waiting(receiver.name())));
        return false;
    }
}
