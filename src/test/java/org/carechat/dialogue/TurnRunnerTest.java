package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carechat.conversation.Entry;
import org.carechat.conversation.StoreUnavailable;
import org.junit.jupiter.api.Test;

/// One bad message can't block a conversation.
class TurnRunnerTest {

    private final MemoryTurns turns = new MemoryTurns();
    private final AtomicInteger ids = new AtomicInteger();
    private Understanding understanding = reading -> List.of(new Command.SmallTalk("thanks"));

    @Test
    void setsAsideAMessageThatFailsThreeTimes() {
        TurnRunner runner = runner(Duration.ofMinutes(1));
        understanding = reading -> {
            throw new IllegalStateException("blown up");
        };
        turns.say("bad");

        assertThatThrownBy(() -> runner.run("c")).hasMessage("blown up");
        assertThatThrownBy(() -> runner.run("c")).hasMessage("blown up");
        runner.run("c");

        assertThat(turns.journal).contains(new Entry.SetAside(1, "IllegalStateException"));
        assertThat(turns.said())
                .singleElement()
                .satisfies(said -> assertThat(said.choices()).isNotEmpty());
    }

    @Test
    void setsAsideAMessageThatEatsTheStack() {
        TurnRunner runner = runner(Duration.ofMinutes(1));
        understanding = new Understanding() {
            @Override
            public List<Command> read(Reading reading) {
                return read(reading);
            }
        };
        turns.say("bad");
        turns.tries = 2;

        runner.run("c");

        assertThat(turns.journal).contains(new Entry.SetAside(1, "StackOverflowError"));
    }

    @Test
    void givesUpATurnThatHangsAndAnswersTheNext() throws Exception {
        TurnRunner runner = runner(Duration.ofMillis(1));
        CountDownLatch ended = new CountDownLatch(1);
        understanding = reading -> {
            awaitInterrupt();
            ended.countDown();
            return List.of(new Command.SmallTalk("thanks"));
        };
        turns.say("bad");

        boolean more = runner.run("c");
        turns.committed.acquire();
        understanding = reading -> List.of(new Command.SmallTalk("thanks"));
        turns.say("good");
        runner(Duration.ofMinutes(1)).run("c");

        assertThat(more).isFalse();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(turns.journal).contains(new Entry.SetAside(1, "TooLong"));
        assertThat(turns.said()).hasSize(2);
    }

    @Test
    void setsAsideATurnWhoseRunsVanishAgainAndAgain() {
        turns.say("deadly");
        turns.tries = 5;

        runner(Duration.ofMinutes(1)).run("c");

        assertThat(turns.journal).contains(new Entry.SetAside(1, "NeverEnded"));
    }

    @Test
    void neverBlamesAMessageForTheStore() {
        understanding = reading -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        };
        turns.say("good");
        turns.tries = 4;

        assertThatThrownBy(() -> runner(Duration.ofMinutes(1)).run("c")).isInstanceOf(StoreUnavailable.class);

        assertThat(turns.journal).isEmpty();
    }

    @Test
    void leavesAJournalThatIsNewerThanThisNodeToNewerNodes() {
        TurnRunner runner = runner(Duration.ofMinutes(1));
        turns.journal.add(new Entry.Unknown("of-tomorrow", Map.of()));
        turns.say("good");

        assertThat(runner.run("c")).isFalse();
        assertThat(runner.run("c")).isFalse();

        assertThat(turns.tries).isEqualTo(1);
        assertThat(turns.said()).isEmpty();
    }

    @Test
    void answersInASittingAfterAnErasure() {
        turns.journal.add(new Entry.Unknown("erased", Map.of()));
        turns.say("good");

        runner(Duration.ofMinutes(1)).run("c");

        assertThat(turns.said()).hasSize(1);
    }

    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TurnRunner runner(Duration longest) {
        Mind mind = new Mind(
                "bundle",
                (said, state) -> Optional.empty(),
                reading -> understanding.read(reading),
                (text, evidence) -> text,
                List.of(),
                new Turning.Echo());
        return new TurnRunner(
                new TurnRunner.Parts(
                        turns,
                        () -> mind,
                        () -> "id" + ids.incrementAndGet(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        ZoneId.of("Asia/Shanghai"),
                        List.of()),
                longest,
                Duration.ofMinutes(1));
    }
}
