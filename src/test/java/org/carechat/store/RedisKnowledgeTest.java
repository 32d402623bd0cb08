package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.knowledge.Gaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the knowledge base keeps, in the real Redis.
class RedisKnowledgeTest {

    private static final Instant AT = TestNode.AT;
    private static final Bundle FIRST = Bundle.of(Map.of("prompts/a", "一", "prompts/b", ""));
    private static final Bundle SECOND = Bundle.of(Map.of("prompts/a", "二"));

    private final TestNode node = TestRedis.node();
    private final RedisGaps gaps = new RedisGaps(node.redis);
    private final RedisPublications published = new RedisPublications(node.redis);

    @BeforeEach
    void forget() {
        node.redis.call(commands ->
                node.redis.await(commands.del("{knowledge}:gaps", "{knowledge}:gaps:last", "{knowledge}:current")));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void countsAQuestionAndKnowsWhenItWasAskedLast() {
        gaps.note("会修无人机吗", AT);
        gaps.note("会修无人机吗", AT.plusMillis(7));
        gaps.note("会修无人机吗", AT.minusSeconds(9));

        assertThat(gaps.all()).containsExactly(new Gaps.Asked("会修无人机吗", 3, AT.plusMillis(7)));
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i < 1_002; i++) {
            gaps.note("问题" + i, AT.plusSeconds(i));
        }

        assertThat(gaps.all())
                .hasSize(1_000)
                .noneMatch(asked -> asked.question().equals("问题1"));
    }

    @Test
    void pointsToTheBundleThatWasPublishedLastAndKeepsTheOthers() {
        assertThat(published.current()).isEmpty();

        published.publish(FIRST);
        published.publish(SECOND);

        assertThat(published.current()).contains(SECOND.version());
        assertThat(published.find(FIRST.version()).orElseThrow().files()).isEqualTo(FIRST.files());
        assertThat(published.find("nothing")).isEmpty();
    }
}
