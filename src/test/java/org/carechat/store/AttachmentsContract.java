package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.carechat.conversation.Attachment;
import org.carechat.customer.Attachments;
import org.carechat.customer.Attachments.Keeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What keeping attachments has to do.
abstract class AttachmentsContract {

    private static final long ROOM = 1L << 40;

    private TestNode node;
    private TestNode other;
    private Attachments attachments;
    private Attachments elsewhere;
    private String id;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
        other = connect();
        attachments = on(node, ROOM);
        elsewhere = on(other, ROOM);
        id = node.opened();
    }

    @AfterEach
    void end() {
        node.close();
        other.close();
    }

    @Test
    void givesBackOnEveryNodeWhatWasKept() {
        byte[] content = bytes(1_000_000);

        assertThat(attachments.keep(id, png("a-1", content), content)).isEqualTo(new Keeping.Kept());

        assertThat(elsewhere.find(id, "a-1")).contains(png("a-1", content));
        assertThat(elsewhere.read(id, "a-1")).contains(content);
        assertThat(elsewhere.of(id)).containsExactly(png("a-1", content));
    }

    @Test
    void knowsNothingOfOtherConversationsFiles() {
        byte[] content = bytes(10);
        attachments.keep(id, png("a-1", content), content);
        String another = node.opened();

        assertThat(attachments.find(another, "a-1")).isEmpty();
        assertThat(attachments.read(another, "a-1")).isEmpty();
        assertThat(attachments.of(another)).isEmpty();
    }

    @Test
    void takesNothingForAConversationThatIsNotThere() {
        assertThat(attachments.keep("c-none", png("a-1", bytes(10)), bytes(10))).isEqualTo(new Keeping.Missing());
    }

    @Test
    void takesSoManyAndNoMore() {
        for (int i = 0; i < RedisAttachments.MOST; i++) {
            assertThat(attachments.keep(id, png("a-" + i, bytes(1)), bytes(1))).isEqualTo(new Keeping.Kept());
        }

        Keeping more = attachments.keep(id, png("a-more", bytes(1)), bytes(1));

        assertThat(more).isEqualTo(new Keeping.Full(RedisAttachments.MOST));
        assertThat(attachments.find(id, "a-more")).isEmpty();
    }

    @Test
    void takesNoMoreThanThereIsRoomFor() {
        Attachments small = on(node, 5);

        assertThat(small.keep(id, png("a-1", bytes(10)), bytes(10))).isEqualTo(new Keeping.NoRoom());
        assertThat(small.of(id)).isEmpty();
    }

    @Test
    void keepsNothingReadableInTheStore() {
        byte[] content = "an invoice with a name on it".getBytes(StandardCharsets.UTF_8);
        attachments.keep(id, png("a-1", content), content);
        String file = Shard.tag(id) + ":file:" + id + ":a-1";

        List<byte[]> stored = node.redis.call(commands -> node.redis.await(commands.lrange(file, 0, -1)));

        assertThat(stored)
                .singleElement()
                .satisfies(part ->
                        assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("invoice"));
        long life = node.redis.call(commands -> node.redis.await(commands.ttl(file)));
        assertThat(life).isEqualTo(-1);
    }

    @Test
    void canNotBeReadOnceThePersonsKeyIsGone() {
        String person = "person-" + TestNode.IDS.get();
        String theirs = node.opened(person);
        attachments.keep(theirs, png("a-1", bytes(10)), bytes(10));

        node.keys.destroy(person);

        assertThat(attachments.read(theirs, "a-1")).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItErases() {
        attachments.keep(id, png("a-1", bytes(10)), bytes(10));

        attachments.erase(id);

        assertThat(attachments.find(id, "a-1")).isEmpty();
        List<String> keys =
                node.redis.call(commands -> node.redis.await(commands.keys(Shard.tag(id) + ":file*" + id + "*")));
        assertThat(keys).isEmpty();
    }

    private static Attachments on(TestNode node, long room) {
        People people = new People(node.redis, node.keys);
        return new RedisAttachments(node.redis, people, TestRedis.RANDOM, room);
    }

    private static Attachment png(String id, byte[] content) {
        return new Attachment(id, "image/png", content.length);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
