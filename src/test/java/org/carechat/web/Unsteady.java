package org.carechat.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Signal;
import org.carechat.conversation.StoreUnavailable;

/// Ports that fail when a test wants them to.
final class Unsteady {

    private Unsteady() {}

    /// A feed that can go away.
    static final class Store implements Feed {
        private final Feed feed;
        volatile boolean down;
        /// Whether an answer comes long after what it tells of can be read.
        volatile boolean slow;
        /// What happens right after the next look at a head.
        private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

        Store(Feed feed) {
            this.feed = feed;
        }

        void afterTheNextHead(Runnable happens) {
            next.set(happens);
        }

        @Override
        public void open(Opening opening) {
            up().open(opening);
        }

        @Override
        public Optional<Head> head(String conversation) {
            Optional<Head> head = up().head(conversation);
            next.getAndSet(() -> {}).run();
            return head;
        }

        @Override
        public List<Posted> events(String conversation, long after, int limit) {
            return up().events(conversation, after, limit);
        }

        @Override
        public Acceptance accept(String conversation, Sent message, Duration quiet) {
            Acceptance acceptance = up().accept(conversation, message, quiet);
            if (slow) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            return acceptance;
        }

        @Override
        public Optional<Acceptance> judge(String conversation, Sent message) {
            return up().judge(conversation, message);
        }

        @Override
        public Optional<Long> post(String conversation, Event event) {
            return up().post(conversation, event);
        }

        @Override
        public Optional<Long> postAfter(String conversation, Event event, long lastSeq) {
            return up().postAfter(conversation, event, lastSeq);
        }

        private Feed up() {
            if (down) {
                throw new StoreUnavailable("down", new IllegalStateException("down"));
            }
            return feed;
        }
    }

    /// A bell whose listeners can go deaf.
    static final class Ringing implements Bell {
        private final Bell bell;
        volatile boolean deaf;
        private volatile CountDownLatch told = new CountDownLatch(0);

        Ringing(Bell bell) {
            this.bell = bell;
        }

        @Override
        public Listening listen(String topic, Consumer<Signal> listener) {
            return bell.listen(topic, signal -> {
                if (!deaf) {
                    listener.accept(signal);
                    told.countDown();
                }
            });
        }

        /// Does what rings, and waits until a listener has heard it.
        void untilTold(Runnable deed) {
            CountDownLatch latch = new CountDownLatch(1);
            told = latch;
            deed.run();
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody was told");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void ring(Signal signal) {
            bell.ring(signal);
        }
    }
}
