package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which cases are noted as ones that others have to be told of.
class RedisCaseNewsTest {

    private final TestNode node = TestRedis.node();
    private final RedisCases cases = new RedisCases(node.redis, new CaseRecords(node.keys, TestRedis.RANDOM));
    private final RedisCaseNews news = new RedisCaseNews(node.redis);
    private final String person = "p-" + UUID.randomUUID();
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void opened() {
        node.keys.make(person);
        node.redis.call(commands -> node.redis.await(commands.del(CaseKeys.NEWS)));
        cases.open(new Case(
                id,
                "N" + id,
                CaseKind.COMPLAINT,
                2,
                CaseStatus.RECEIVED,
                "师傅没来",
                "c1",
                person,
                null,
                null,
                TestNode.AT,
                TestNode.AT,
                List.of(),
                List.of(),
                null,
                null));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void notesOneThatIsOpened() {
        assertThat(news.noted()).containsExactly(id);
        assertThat(news.told(id)).isEmpty();
    }

    @Test
    void remembersWhatOthersWereToldAndKeepsLookingForAMoment() {
        news.told(id, Set.of("opened"));
        assertThat(news.told(id)).containsExactly("opened");
        assertThat(news.noted()).as("who has noted it may be about to write").containsExactly(id);
    }

    @Test
    void forgetsOneThatWasNotedAWhileAgo() {
        node.redis.call(
                commands -> node.redis.await(commands.zadd(CaseKeys.NEWS, 1, id.getBytes(StandardCharsets.UTF_8))));
        news.told(id, Set.of("opened"));
        assertThat(news.noted()).isEmpty();
    }
}
