package org.carechat.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Signal;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes conversations of this channel due as soon as something is said in them. Signals may get lost with a node,
/// so those that a person has, or is wanted for, are looked at once a minute besides; what the bot says is due
/// already when the message that it answers comes in. Thread-safe.
final class Ringing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
    private static final int MOST_KNOWN = 100_000;
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Bell bell;
    private final Feed feed;
    private final Ownership ownership;
    private final DueTalks due;
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("wechat-sweep").factory());
    /// Whether a conversation is of this channel, which never changes.
    private final Map<String, Boolean> ours = new ConcurrentHashMap<>();

    private Bell.@Nullable Listening listening;

    Ringing(Bell bell, Feed feed, Ownership ownership, DueTalks due) {
        this.bell = bell;
        this.feed = feed;
        this.ownership = ownership;
        this.due = due;
    }

    void start() {
        listening = bell.listen(Bell.DESK, this::heard);
        timer.scheduleWithFixedDelay(this::sweep, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (listening != null) {
            listening.close();
        }
    }

    private void heard(Signal signal) {
        if (Boolean.FALSE.equals(ours.get(signal.conversation()))) {
            return;
        }
        if (signal instanceof Signal.Grew grew && !grew.conversation().isEmpty()) {
            workers.execute(() -> guarded(() -> look(grew.conversation())));
        } else if (signal instanceof Signal.Grew) {
            workers.execute(this::sweep);
        }
    }

    private void sweep() {
        guarded(() -> List.of(Mode.HUMAN, Mode.QUEUED)
                .forEach(mode -> ownership.held(mode).forEach(this::look)));
    }

    private void look(String conversation) {
        Boolean known = ours.get(conversation);
        boolean mine = known == null ? learn(conversation) : known;
        if (mine) {
            due.add(conversation, Duration.ZERO);
        }
    }

    private boolean learn(String conversation) {
        Optional<Head> head = feed.head(conversation);
        boolean mine =
                head.filter(found -> found.channel().equals(Talks.CHANNEL)).isPresent();
        if (ours.size() >= MOST_KNOWN) {
            ours.clear();
        }
        if (head.isPresent()) {
            ours.put(conversation, mine);
        }
        return mine;
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            LOG.debug("looked at later: {}", e.getMessage());
        }
    }
}
