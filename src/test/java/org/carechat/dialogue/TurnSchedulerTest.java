package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What waits is bounded, and no conversation takes the room of another.
class TurnSchedulerTest {

    private static final int PARALLEL = 2;
    private static final int WAITING = 16 * PARALLEL;

    private static final Mind MIND = new Mind(
            "bundle",
            (said, state) -> Optional.empty(),
            reading -> List.of(),
            (text, evidence) -> text,
            List.of(),
            new Turning.Echo());

    private final Held turns = new Held();
    private final TurnScheduler scheduler = new TurnScheduler(
            new TurnRunner(
                    new TurnRunner.Parts(turns, () -> MIND, () -> "id", Clock.systemUTC(), ZoneOffset.UTC, List.of())),
            turns,
            PARALLEL);

    @AfterEach
    void close() throws InterruptedException {
        turns.gate.countDown();
        scheduler.close();
    }

    @Test
    void saysWhenItIsFullAndWhenItIsNotAnyMore() {
        for (int i = 0; i < 2 * WAITING; i++) {
            scheduler.wake("c" + i, Duration.ZERO);
        }
        await(scheduler::full);

        turns.gate.countDown();

        await(() -> !scheduler.full());
    }

    @Test
    void letsAConversationWaitOnceHoweverOftenItIsAnnounced() {
        scheduler.wake("first", Duration.ZERO);
        scheduler.wake("second", Duration.ZERO);
        turns.claimed.acquireUninterruptibly(PARALLEL);
        for (int i = 0; i < 10 * WAITING; i++) {
            scheduler.wake("busy", Duration.ZERO);
        }
        scheduler.wake("other", Duration.ZERO);
        await(() -> scheduler.announced() == 0);
        turns.gate.countDown();

        await(() -> turns.seen.contains("other"));
        assertThat(turns.runs("busy")).isLessThanOrEqualTo(2);
    }

    @Test
    void runsAgainWhatWasAnnouncedWhileItRan() {
        scheduler.wake("c", Duration.ZERO);
        turns.claimed.acquireUninterruptibly();
        scheduler.wake("c", Duration.ZERO);
        await(() -> scheduler.announced() == 0);
        turns.gate.countDown();

        await(() -> turns.runs("c") == 2);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /// Claims that wait at a gate, and find nothing to do behind it.
    private static final class Held implements Turns {
        private final CountDownLatch gate = new CountDownLatch(1);
        private final Semaphore claimed = new Semaphore(0);
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final ConcurrentHashMap<String, AtomicInteger> runs = new ConcurrentHashMap<>();

        int runs(String conversation) {
            AtomicInteger count = runs.get(conversation);
            return count == null ? 0 : count.get();
        }

        @Override
        public Optional<Claim> claim(String conversation, long knownEntries) {
            runs.computeIfAbsent(conversation, ignored -> new AtomicInteger()).incrementAndGet();
            claimed.release();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seen.add(conversation);
            return Optional.empty();
        }

        @Override
        public boolean renew(Claim claim) {
            return false;
        }

        @Override
        public boolean note(Claim claim, List<Entry> entries) {
            return false;
        }

        @Override
        public Optional<Committed> commit(Claim claim, Outcome outcome) {
            return Optional.empty();
        }

        @Override
        public List<String> due(int max) {
            return List.of();
        }
    }
}
