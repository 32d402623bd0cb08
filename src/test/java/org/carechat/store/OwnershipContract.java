package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of owners has to keep.
abstract class OwnershipContract {

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
    void changesTheOwnerThatIsExpected() {
        Ownership.Change change = node.change(id, Mode.BOT, null, Mode.HUMAN, "agent-1");

        Head head = node.feed.head(id).orElseThrow();
        assertThat(change).isEqualTo(new Ownership.Change.Done(2));
        assertThat(head.mode()).isEqualTo(Mode.HUMAN);
        assertThat(head.agent()).isEqualTo("agent-1");
        assertThat(head.epoch()).isEqualTo(2);
        assertThat(node.events(id).getLast()).isInstanceOf(Event.ModeChanged.class);
        assertThat(node.journal.entries(id, 1)).containsExactly(new Entry.Flagged("owner", "human"));
    }

    @Test
    void refusesWhoeverComesSecondAndSaysHowItStands() {
        node.takenOver(id, "agent-1");

        assertThat(node.change(id, Mode.BOT, null, Mode.HUMAN, "agent-2"))
                .isEqualTo(new Ownership.Change.Refused(Mode.HUMAN, "agent-1"));
        assertThat(node.change(id, Mode.HUMAN, "agent-2", Mode.BOT, null))
                .isEqualTo(new Ownership.Change.Refused(Mode.HUMAN, "agent-1"));
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void knowsNoConversationThatWasNeverOpened() {
        assertThat(node.change("nobody", Mode.BOT, null, Mode.HUMAN, "agent-1"))
                .isEqualTo(new Ownership.Change.Missing());
        assertThat(node.ownership.say("nobody", "agent-1", "小王", TestNode.text("m1", "您好")))
                .isEqualTo(new Acceptance.Missing());
    }

    @Test
    void givesAConversationToExactlyOneOfManyWhoWantIt() throws Exception {
        List<Callable<Ownership.Change>> agents = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Ownership.Change>) () -> node.change(id, Mode.BOT, null, Mode.HUMAN, "a" + i))
                .toList();

        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Ownership.Change> change : threads.invokeAll(agents)) {
                won += change.get() instanceof Ownership.Change.Done ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void letsOnlyTheOwnerSpeak() {
        Acceptance before = node.ownership.say(id, "agent-1", "小王", TestNode.text("m1", "您好"));
        node.takenOver(id, "agent-1");
        Acceptance stored = node.ownership.say(id, "agent-1", "小王", TestNode.text("m1", "您好"));
        Acceptance other = node.ownership.say(id, "agent-2", "小李", TestNode.text("m2", "您好"));

        assertThat(before).isEqualTo(new Acceptance.NotOwner());
        assertThat(stored).isEqualTo(new Acceptance.Stored(3, ""));
        assertThat(other).isEqualTo(new Acceptance.NotOwner());
        Event.AgentMessage said = (Event.AgentMessage) node.events(id).getLast();
        assertThat(said.stamp().from().name()).isEqualTo("小王");
        assertThat(said.content()).isEqualTo(new Content.Text("您好"));
    }

    @Test
    void storesAnAgentsMessageOnceEvenWhenItComesAgainAfterTheOwnerChanged() {
        node.takenOver(id, "agent-1");
        node.ownership.say(id, "agent-1", "小王", TestNode.text("m1", "您好"));
        node.change(id, Mode.HUMAN, "agent-1", Mode.CLOSED, null);

        assertThat(node.ownership.say(id, "agent-1", "小王", TestNode.text("m1", "您好")))
                .isEqualTo(new Acceptance.Known(3, ""));
        assertThat(node.ownership.say(id, "agent-1", "小王", TestNode.text("m1", "再见")))
                .isEqualTo(new Acceptance.Different(3));
        assertThat(node.ownership.say(id, "agent-1", "小王", TestNode.text("m2", "再见")))
                .isEqualTo(new Acceptance.Closed());
    }

    @Test
    void letsOnlyTheOwnerActAndOnlyOnWhatTheyHaveSeen() {
        Entry entry = new Entry.Flagged("checked", "yes");
        Event told = new Event.Rated(new Stamp("e1", TestNode.AT, null, Author.customer()), 5, null);
        assertThat(node.ownership.act(id, "agent-1", 1, List.of(told), List.of(entry)))
                .isEqualTo(new Ownership.Deed.NotOwner());
        node.takenOver(id, "agent-1");
        long version = node.journal.entries(id, 0).size();

        assertThat(node.ownership.act(id, "agent-2", version, List.of(told), List.of(entry)))
                .isEqualTo(new Ownership.Deed.NotOwner());
        assertThat(node.ownership.act(id, "agent-1", version - 1, List.of(told), List.of(entry)))
                .isEqualTo(new Ownership.Deed.Moved());
        assertThat(node.ownership.act(id, "agent-1", version, List.of(told), List.of(entry)))
                .isEqualTo(new Ownership.Deed.Done(3));
        assertThat(node.ownership.act("nobody", "agent-1", 0, List.of(), List.of()))
                .isEqualTo(new Ownership.Deed.Missing());
        assertThat(node.journal.entries(id, version)).containsExactly(entry);
        assertThat(node.events(id)).hasSize(3).endsWith(told);
    }

    @Test
    void keepsTheIdsOfAgentsAndCustomersApart() {
        node.takenOver(id, "agent-1");
        node.said(id, "m1", "你好");

        assertThat(node.ownership.say(id, "agent-1", "小王", TestNode.text("m1", "您好")))
                .isInstanceOf(Acceptance.Stored.class);
    }

    @Test
    void tellsWhoWaitsAndWhoIsWithAPerson() {
        String waiting = node.opened();
        node.change(waiting, Mode.BOT, null, Mode.QUEUED, null);
        node.takenOver(id, "agent-1");

        assertThat(node.ownership.held(Mode.QUEUED)).contains(waiting).doesNotContain(id);
        assertThat(node.ownership.held(Mode.HUMAN)).contains(id).doesNotContain(waiting);
        node.change(waiting, Mode.QUEUED, null, Mode.CLOSED, null);
        assertThat(node.ownership.held(Mode.QUEUED)).doesNotContain(waiting);
        assertThatThrownBy(() -> node.ownership.held(Mode.BOT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensAClosedConversationAgain() {
        node.change(id, Mode.BOT, null, Mode.CLOSED, null);
        node.change(id, Mode.CLOSED, null, Mode.BOT, null);

        assertThat(node.say(id, "m1", "你好")).isInstanceOf(Acceptance.Stored.class);
    }

    @Test
    void findsWhereNothingHasHappenedForAWhile() {
        assertThat(node.ownership.silentSince(TestNode.AT.plusMillis(1), 10_000))
                .contains(id);
        assertThat(node.ownership.silentSince(TestNode.AT, 10_000)).doesNotContain(id);
    }

    @Test
    void takesNobodyForSilentWhoWaitsForAPerson() {
        node.change(id, Mode.BOT, null, Mode.QUEUED, null);
        node.said(id, "m1", "还在吗");

        assertThat(node.ownership.silentSince(TestNode.AT.plusMillis(1), 10_000))
                .doesNotContain(id);
    }

    @Test
    void takesTheReopenedForSilentAgainButNotTheClosed() {
        node.change(id, Mode.BOT, null, Mode.CLOSED, null);
        List<String> closed = node.ownership.silentSince(TestNode.AT.plusMillis(1), 10_000);
        node.change(id, Mode.CLOSED, null, Mode.BOT, null);

        assertThat(closed).doesNotContain(id);
        assertThat(node.ownership.silentSince(TestNode.AT.plusMillis(1), 10_000))
                .contains(id);
    }
}
