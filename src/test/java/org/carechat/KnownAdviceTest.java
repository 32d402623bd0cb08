package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Current;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Understanding;
import org.carechat.handoff.Aide;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.Test;

class KnownAdviceTest {

    private final MemoryConversations conversations = new MemoryConversations();

    /// There are no articles here: whoever asks them fails.
    private final Map<Class<?>, Object> parts = Map.of(
            Understanding.class, (Understanding) reading -> List.of(new Command.SmallTalk("thanks")), Aide.class, (Aide)
                    (conversation, events) -> new Aide.Aid(List.of(), List.of("不客气")));

    private final Current current = new Current() {
        @Override
        public <T> T part(Class<T> kind) {
            return kind.cast(parts.get(kind));
        }
    };

    @Test
    void asksNoArticleWhereTheCustomerAsksNothing() {
        Talks.open(conversations, "c1");
        Stamp stamp = new Stamp("e-1", Instant.EPOCH, "t-1", Author.customer());
        Event thanks = new Event.CustomerMessage(stamp, "m-1", new Content.Text("好的谢谢"), null);
        KnownAdvice advice =
                new KnownAdvice(current, conversations, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ZoneOffset.UTC);

        assertThat(advice.next("c1", List.of(new Posted(1, thanks)))).hasValueSatisfying(line -> {
            assertThat(line.text()).isEqualTo("不客气");
            assertThat(line.citations()).isEmpty();
        });
    }
}
