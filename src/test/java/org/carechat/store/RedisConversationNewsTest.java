package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which conversations are noted as ones that others have to be told of.
class RedisConversationNewsTest {

    private final TestNode node = TestRedis.node();
    private final RedisConversationNews news = new RedisConversationNews(node.redis);

    @AfterEach
    void close() {
        node.close();
    }

    private String told() {
        String conversation = node.opened();
        news.told(conversation, 1);
        assertThat(news.noted()).doesNotContain(conversation);
        return conversation;
    }

    @Test
    void notesOneThatIsOpened() {
        String conversation = node.opened();
        assertThat(news.noted()).contains(conversation);
        assertThat(news.told(conversation)).isZero();
    }

    @Test
    void notesOneWhoseOwnerChanges() {
        String conversation = told();
        node.takenOver(conversation, "a-1");
        assertThat(news.noted()).contains(conversation);
        assertThat(news.told(conversation)).isEqualTo(1);
    }

    @Test
    void notesOneThatIsClosedByATurn() {
        String conversation = told();
        node.said(conversation, "m-1", "再见");
        var claim = node.claimed(conversation);
        var outcome = new Outcome(
                List.of(),
                List.of(new Event.ModeChanged(
                        TestNode.stamp(Author.system(), claim.turn()), Mode.CLOSED, "x", null, null)),
                new ModeChange(Mode.CLOSED, null));
        node.turns.commit(claim, outcome);
        assertThat(news.noted()).contains(conversation);
    }

    @Test
    void notesOneThatIsRated() {
        String conversation = told();
        node.feed.post(conversation, new Event.Rated(TestNode.stamp(Author.customer(), null), 5, null));
        assertThat(news.noted()).contains(conversation);
    }

    @Test
    void notesOneThatIsErased() {
        String conversation = told();
        new RedisErasures(node.redis, node.records, node.bell)
                .end(conversation, new Event.Erased(TestNode.stamp(Author.system(), null)));
        assertThat(news.noted()).contains(conversation);
    }

    @Test
    void doesNotNoteWhatIsOnlySaid() {
        String conversation = told();
        node.said(conversation, "m-1", "你好");
        assertThat(news.noted()).doesNotContain(conversation);
    }

    @Test
    void keepsNotedWhatHasMovedWhileOthersWereTold() {
        String conversation = told();
        node.takenOver(conversation, "a-1");
        news.told(conversation, 1);
        assertThat(news.noted()).contains(conversation);
        news.told(conversation, 2);
        assertThat(news.noted()).doesNotContain(conversation);
        assertThat(news.told(conversation)).isEqualTo(2);
    }
}
