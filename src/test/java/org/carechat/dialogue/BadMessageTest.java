package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.carechat.conversation.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One bad message can't block its conversation, nor the node, even where the node has room for one turn only: the
/// message is set aside with its reason, and the next one is answered.
class BadMessageTest {

    private static final int PARALLEL = 1;
    private static final Pattern EXPLODES = Pattern.compile("(x+x+)+\\1y");

    private volatile boolean over;
    private final MemoryTurns turns = new MemoryTurns();
    private final AtomicInteger ids = new AtomicInteger();
    private final Mind mind = new Mind(
            "bundle",
            (said, state) -> Optional.empty(),
            this::read,
            (text, evidence) -> text,
            List.of(),
            new Turning.Echo());
    private final TurnScheduler scheduler = new TurnScheduler(
            new TurnRunner(
                    new TurnRunner.Parts(
                            turns,
                            () -> mind,
                            () -> "id" + ids.incrementAndGet(),
                            Clock.systemUTC(),
                            ZoneOffset.UTC,
                            List.of()),
                    Duration.ofMinutes(5),
                    Duration.ofMillis(500)),
            turns,
            PARALLEL);

    /// What a bad message does to whoever reads it.
    enum Bad {
        THROWS("IllegalStateException"),
        EATS_THE_STACK("StackOverflowError"),
        LOOPS("TooLong"),
        BLOWS_UP_AN_EXPRESSION("TooLong");

        private final String reason;

        Bad(String reason) {
            this.reason = reason;
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        over = true;
        scheduler.close();
    }

    @ParameterizedTest
    @EnumSource
    void answersTheNextMessage(Bad bad) throws InterruptedException {
        scheduler.start();
        say(bad.name());
        assertThat(turns.committed.tryAcquire(1, TimeUnit.MINUTES)).isTrue();

        say("good");

        assertThat(turns.committed.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(turns.journal).contains(new Entry.SetAside(1, bad.reason));
        assertThat(turns.said()).hasSize(2);
    }

    private void say(String words) {
        turns.say(words);
        scheduler.wake("c", Duration.ZERO);
    }

    private List<Command> read(Reading reading) {
        String said = reading.said().getLast().content().toString();
        Predicate<Bad> is = bad -> said.contains(bad.name());
        if (is.test(Bad.THROWS)) {
            throw new IllegalStateException("blown up");
        } else if (is.test(Bad.EATS_THE_STACK)) {
            return read(reading);
        } else if (is.test(Bad.BLOWS_UP_AN_EXPRESSION)) {
            EXPLODES.matcher(new Endless()).matches();
        }
        while (is.test(Bad.LOOPS) && !over) {
            Thread.onSpinWait();
        }
        return List.of(new Command.SmallTalk("thanks"));
    }

    /// A text that is as bad for the expression as can be, until the test is over.
    private final class Endless implements CharSequence {
        @Override
        public int length() {
            return 100;
        }

        @Override
        public char charAt(int index) {
            if (over) {
                throw new IllegalStateException("over");
            }
            return 'x';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }
}
