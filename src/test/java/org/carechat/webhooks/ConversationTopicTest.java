package org.carechat.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Stamp;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What others are told of a conversation.
class ConversationTopicTest {

    private static final Instant AT = Talks.NOW;

    private final MemoryConversations talks = new MemoryConversations();
    private final Noted noted = new Noted();
    private final ConversationTopic topic = new ConversationTopic(noted, talks);
    private final List<String> handedOver = new ArrayList<>();

    private static final class Noted implements ConversationNews {
        private final Map<String, Long> told = new HashMap<>();

        @Override
        public List<String> noted() {
            return List.of("c-1");
        }

        @Override
        public long told(String conversation) {
            return told.getOrDefault(conversation, 0L);
        }

        @Override
        public void told(String conversation, long seq) {
            told.put(conversation, seq);
        }
    }

    @BeforeEach
    void aTalk() {
        Talks.open(talks, "c-1");
        Talks.customer(talks, "c-1", "你好，我电话 13900000001");
    }

    private void mode(Mode mode, String reason, String agent) {
        Stamp stamp = new Stamp("e-" + reason, AT, null, Author.system());
        talks.post("c-1", new Event.ModeChanged(stamp, mode, reason, null, agent));
    }

    private List<String> told() {
        handedOver.clear();
        topic.gather(handedOver::addAll);
        return handedOver.stream()
                .map(item -> topic.read(item).orElseThrow().event())
                .toList();
    }

    @Test
    void isEachChangeOnceAndInOrder() {
        assertThat(told()).containsExactly("conversation.opened");
        mode(Mode.QUEUED, "asked", null);
        mode(Mode.HUMAN, "accepted", "李工");
        Talks.customer(talks, "c-1", "在吗");
        mode(Mode.BOT, "returned", null);
        mode(Mode.CLOSED, "resolved", null);
        talks.post("c-1", new Event.Rated(new Stamp("r", AT, null, Author.customer()), 5, "谢谢李工"));
        mode(Mode.BOT, "reopened", null);

        assertThat(told())
                .containsExactly(
                        "handover.queued",
                        "handover.accepted",
                        "handover.returned",
                        "conversation.closed",
                        "rating.given",
                        "conversation.reopened");
        assertThat(told()).isEmpty();
    }

    @Test
    void saysWhoHasItAndNotWhatWasSaid() {
        mode(Mode.HUMAN, "accepted", "李工");
        News news = topic.read("c-1 2").orElseThrow();
        assertThat(news.id()).isEqualTo("c-1-2");
        assertThat(news.fields())
                .containsEntry("conversation", "c-1")
                .containsEntry("channel", "web")
                .containsEntry("seq", 2L)
                .containsEntry("mode", "human")
                .containsEntry("agent", "李工");
        assertThat(topic.read("c-1 1").orElseThrow().fields().toString()).doesNotContain("139", "p-c-1");
    }

    @Test
    void saysTheScoreAndNotTheComment() {
        talks.post("c-1", new Event.Rated(new Stamp("r", AT, null, Author.customer()), 2, "电话 13900000001"));
        Map<String, Object> fields = topic.read("c-1 2").orElseThrow().fields();
        assertThat(fields).containsEntry("score", 2);
        assertThat(fields.toString()).doesNotContain("139");
    }

    @Test
    void tellsOfAnErasureOnce() {
        told();
        Stamp stamp = new Stamp("x", AT, null, Author.system());
        talks.post("c-1", new Event.Erased(stamp));
        talks.post("c-1", new Event.Erased(stamp));
        assertThat(told()).containsExactly("conversation.erased");
        assertThat(handedOver).containsExactly("c-1 3");
    }

    @Test
    void isNothingWhereTheConversationIsGone() {
        assertThat(topic.read("gone 1")).isEmpty();
    }
}
