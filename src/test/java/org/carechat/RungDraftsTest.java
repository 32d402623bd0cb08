package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Signal;
import org.junit.jupiter.api.Test;

class RungDraftsTest {

    private static final Claim CLAIM =
            new Claim("c", "p", "web", "t", 1, 1, 1, Mode.BOT, null, List.of(), 1, List.of());

    private final List<Signal> rung = new ArrayList<>();
    private final RungDrafts drafts = new RungDrafts(new Bell() {
        @Override
        public Listening listen(String topic, Consumer<Signal> listener) {
            return () -> {};
        }

        @Override
        public void ring(Signal signal) {
            rung.add(signal);
        }
    });

    @Test
    void showsWhatIsBeingWritten() {
        drafts.grew("c", "t", "先看电池。");
        assertThat(rung).containsExactly(new Signal.Delta("c", "t", "先看电池。"));
    }

    @Test
    void withdrawsWhatALostRunHasShown() {
        drafts.grew("c", "t", "先看电池。");
        drafts.lost(CLAIM);
        assertThat(rung).endsWith(new Signal.Retract("c", "t"));
    }

    @Test
    void withdrawsNothingThatWasCommittedOrNeverShown() {
        drafts.lost(CLAIM);
        drafts.grew("c", "t", "先看电池。");
        drafts.committed(CLAIM, new Outcome(List.of(), List.of(), null), new Committed(1, 1, false));
        drafts.lost(CLAIM);
        assertThat(rung).hasSize(1);
    }
}
