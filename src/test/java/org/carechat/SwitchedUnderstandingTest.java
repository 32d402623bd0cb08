package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Reading;
import org.junit.jupiter.api.Test;

/// The bot's switch.
class SwitchedUnderstandingTest {

    private static final Command READ = new Command.Repeat();

    private static List<Command> read(boolean on, Entry... entries) {
        Conversation state = Conversation.empty("c1").with(List.of(entries));
        return new SwitchedUnderstanding(reading -> List.of(READ), () -> on)
                .read(new Reading(List.of(), state, LocalDate.EPOCH));
    }

    @Test
    void readsWhileItIsOn() {
        assertThat(read(true)).containsExactly(READ);
    }

    @Test
    void passesOnToAPersonWhileItIsOff() {
        assertThat(read(false)).containsExactly(new Command.HandOver("bot-off"));
        assertThat(read(false, new Entry.FlowStarted("f1", "coverage", Map.of())))
                .containsExactly(new Command.HandOver("bot-off"));
    }

    @Test
    void stillTakesAMessageForThoseWhoAreNotThere() {
        Entry asked = new Entry.Asked(new Question("f1", "message", List.of()));

        assertThat(read(false, new Entry.FlowStarted("f1", "handoff", Map.of()), asked))
                .containsExactly(READ);
    }
}
