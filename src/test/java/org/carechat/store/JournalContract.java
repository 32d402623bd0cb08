package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of the journal has to keep.
abstract class JournalContract {

    private static final Entry CITY =
            new Entry.SlotFilled(new Slot("city", "杭州", "在杭州", Source.CUSTOMER, 2, TestNode.AT));

    private TestNode node;
    private String id;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
        id = node.opened();
    }

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void returnsWhatWasAppendedInOrder() {
        Entry note = new Entry.Found(new Finding("note", "n1", TestNode.AT, Map.of("text", "客户着急", "times", 3)));
        node.journal.append(id, List.of(CITY, note));
        node.journal.append(id, List.of(new Entry.Flagged("danger", "")));

        assertThat(node.journal.entries(id, 0)).hasSize(4);
        assertThat(node.journal.entries(id, 1)).containsExactly(CITY, note, new Entry.Flagged("danger", ""));
        assertThat(node.journal.entries(id, 4)).isEmpty();
    }

    @Test
    void foldsToTheState() {
        node.journal.append(id, List.of(CITY));

        assertThat(node.journal.state(id).value("city")).contains("杭州");
        assertThat(node.journal.state(id).version()).isEqualTo(2);
    }

    @Test
    void keepsWhatANewerVersionWrote() {
        Entry newer = new Entry.Unknown("dreamt", Map.of("of", List.of("sheep", 7)));
        node.journal.append(id, List.of(newer));

        assertThat(node.journal.entries(id, 1)).containsExactly(newer);
    }

    @Test
    void refusesEntriesOfAConversationThatWasNeverOpened() {
        assertThatThrownBy(() -> node.journal.append("nobody", List.of(CITY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThat(node.journal.entries("nobody", 0)).isEmpty();
    }
}
