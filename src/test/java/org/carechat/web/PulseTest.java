package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final SocketSettings SETTINGS =
            new SocketSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(8), 5, 20);

    private final Outbox outbox = new Outbox(() -> {});
    private long pending;
    private boolean cut;
    private long now;
    private final Pulse pulse = new Pulse(
            SETTINGS,
            outbox,
            new Line() {
                @Override
                public void guard() {}

                @Override
                public long pending() {
                    return pending;
                }

                @Override
                public void cut() {
                    cut = true;
                }
            },
            0);

    private Pulse.Need after(int seconds, boolean seated) {
        Pulse.Need need = Pulse.Need.QUIET;
        for (int i = 0; i < seconds && need != Pulse.Need.STALLED; i++) {
            now += Duration.ofSeconds(1).toNanos();
            need = pulse.beat(now, seated);
        }
        return need;
    }

    @Test
    void endsASocketThatSaysNoHello() {
        after(5, false);
        assertThat(outbox.ended()).isFalse();

        after(1, false);

        assertThat(outbox.status().getCode()).isEqualTo(4408);
    }

    @Test
    void endsAReaderThatTakesNothing() {
        pending = 100_000;

        assertThat(after(9, true)).isEqualTo(Pulse.Need.STALLED);
        assertThat(outbox.status().getCode()).isEqualTo(4508);
    }

    @Test
    void isPatientWithAReaderThatTakesALittle() {
        pending = 100_000;
        for (int i = 0; i < 5; i++) {
            after(7, true);
            pending -= 10;
        }

        assertThat(outbox.ended()).isFalse();
    }

    @Test
    void cutsTheLineWhereTheGoodbyeIsNotTaken() {
        pending = 100_000;
        after(9, true);
        assertThat(cut).isFalse();

        after(3, true);

        assertThat(cut).isTrue();
    }

    @Test
    void endsASocketOfWhichNothingIsHeard() {
        after(75, true);
        assertThat(outbox.ended()).isFalse();

        after(1, true);

        assertThat(outbox.status().getCode()).isEqualTo(1001);
    }

    @Test
    void looksAgainNowAndThenSinceSignalsMayGetLost() {
        assertThat(after(30, true)).isEqualTo(Pulse.Need.QUIET);
        assertThat(after(1, true)).isEqualTo(Pulse.Need.LOOK_AGAIN);
    }
}
