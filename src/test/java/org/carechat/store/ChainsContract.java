package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.carechat.conversation.Mode;
import org.carechat.customer.Chains;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a chain has to show.
abstract class ChainsContract {

    private TestNode node;
    private Chains chains;
    private String id;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
        chains = new RedisChains(
                node.redis,
                TestRedis.master(),
                Clock.fixed(TestNode.AT, ZoneOffset.UTC),
                new Shelf(Path.of("target", "no-archive")));
        id = node.opened();
        node.said(id, "m1", "我住文三路 100 号");
        node.said(id, "m2", "打不着火");
    }

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void isIntactAsLongAsNothingButItsEndChanges() {
        assertThat(chains.read(id).brokenAt()).isNull();
        node.said(id, "m3", "在吗");

        Chains.Chain chain = chains.read(id);

        assertThat(chain.brokenAt()).isNull();
        assertThat(chain.anchors()).extracting(Chains.Anchor::seq).containsExactly(3L, 4L);
    }

    @Test
    void findsARecordThatWasAltered() {
        chains.anchor(id);
        byte[] record = chains.read(id).links().get(1).record();
        record[record.length - 1] ^= 1;
        set(1, record);

        assertThat(chains.read(id).brokenAt()).isEqualTo(3);
    }

    /// Each record alone is sound: only the chain tells.
    @Test
    void findsRecordsThatChangedPlaces() {
        chains.anchor(id);
        List<Chains.Link> links = chains.read(id).links();
        set(1, links.get(2).record());
        set(2, links.get(1).record());

        assertThat(chains.read(id).brokenAt()).isEqualTo(3);
    }

    @Test
    void findsRecordsThatAreGone() {
        chains.anchor(id);
        String feed = ConversationKeys.feed(id);
        node.redis.call(commands -> node.redis.await(commands.rpop(feed)));

        assertThat(chains.read(id).brokenAt()).isEqualTo(3);
    }

    @Test
    void takesNoAnchorThatTheServiceHasNotMade() {
        chains.anchor(id);
        String anchors = Shard.tag(id) + ":anchors:" + id;
        byte[] anchor = node.redis.call(commands -> node.redis.await(commands.hget(anchors, "3")));
        anchor[anchor.length - 1] ^= 1;
        node.redis.call(commands -> node.redis.await(commands.hset(anchors, "3", anchor)));

        assertThat(chains.read(id).brokenAt()).isEqualTo(3);
    }

    @Test
    void standsWhenTheKeyIsDestroyed() {
        String person = "person-" + TestNode.IDS.get();
        String theirs = node.opened(person);
        node.said(theirs, "m1", "打不着火");
        chains.anchor(theirs);

        node.keys.destroy(person);

        assertThat(chains.read(theirs).brokenAt()).isNull();
    }

    @Test
    void isAnchoredWhenTheConversationCloses() {
        TestNode.changed(new AnchoringOwnership(node.ownership, chains), id, Mode.BOT, Mode.CLOSED);
        String anchors = Shard.tag(id) + ":anchors:" + id;

        List<String> made = node.redis.call(commands -> node.redis.await(commands.hkeys(anchors)));

        assertThat(made).containsExactly("4");
    }

    private void set(int index, byte[] record) {
        String feed = ConversationKeys.feed(id);
        String done = node.redis.call(commands -> node.redis.await(commands.lset(feed, index, record)));
        assertThat(done.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
