package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final Instant YESTERDAY = Instant.parse("2026-11-21T02:00:00Z");
    private static final Conversation EARLIER = conversation(
            Map.of(Slots.PRODUCT, "gas-stove", Slots.PURCHASE_DATE, "2024-03", Slots.SYMPTOM, "no-ignition"));

    private final Turning talk = new Turning(new Recall());

    @Test
    void takesNothingForTrueUntilTheCustomerSaysSo() {
        talk.knows(Recall.of(EARLIER, "r", YESTERDAY).orElseThrow()).says(new Command.SmallTalk("greeting"));

        assertThat(talk.state().slots()).isEmpty();
    }

    @Test
    void holdsWhatStaysTrueOnceTheCustomerSaysThatItIsTheSameMachine() {
        talk.knows(Recall.of(EARLIER, "r", YESTERDAY).orElseThrow()).says(Recall.choice(true));

        assertThat(talk.said()).containsExactly("recall.same");
        assertThat(talk.state().value(Slots.PRODUCT)).contains("gas-stove");
        assertThat(talk.state().value(Slots.PURCHASE_DATE)).contains("2024-03");
        assertThat(talk.state().slots().get(Slots.PURCHASE_DATE).by()).isEqualTo(Source.CUSTOMER);
    }

    @Test
    void leavesThePassedTroubleBehind() {
        talk.knows(Recall.of(EARLIER, "r", YESTERDAY).orElseThrow()).says(Recall.choice(true));

        assertThat(talk.state().knows(Slots.SYMPTOM)).isFalse();
    }

    @Test
    void asksAnewAboutAnotherMachine() {
        talk.knows(Recall.of(EARLIER, "r", YESTERDAY).orElseThrow()).says(Recall.choice(false));

        assertThat(talk.said()).containsExactly("recall.other");
        assertThat(talk.state().slots()).isEmpty();
    }

    @Test
    void mixesNoTwoMachines() {
        talk.knows(Recall.of(EARLIER, "r", YESTERDAY).orElseThrow())
                .says(new Command.Fill(Slots.PRODUCT, "refrigerator", Said.NOWHERE))
                .says(Recall.choice(true));

        assertThat(talk.state().value(Slots.PRODUCT)).contains("refrigerator");
        assertThat(talk.state().knows(Slots.PURCHASE_DATE)).isFalse();
    }

    @Test
    void recallsNothingWhereNoMachineWasSpokenOf() {
        assertThat(Recall.of(conversation(Map.of(Slots.CITY, "杭州")), "r", YESTERDAY))
                .isEmpty();
    }

    private static Conversation conversation(Map<String, String> facts) {
        List<Entry> entries = facts.entrySet().stream()
                .map(fact -> (Entry) new Entry.SlotFilled(
                        new Slot(fact.getKey(), fact.getValue(), "", Source.CUSTOMER, 1, YESTERDAY)))
                .toList();
        return Conversation.empty("earlier").with(entries);
    }
}
