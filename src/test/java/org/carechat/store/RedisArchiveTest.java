package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Archive;
import org.carechat.conversation.Attachment;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Posted;
import org.carechat.customer.Attachments;
import org.carechat.customer.Chains;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisArchiveTest {

    private static final Instant LATER = TestNode.AT.plusSeconds(1);
    private static final String ID = "019aa8f4-3e5b-7abc-8def-0123456789ab";

    @TempDir
    private Path folder;

    private TestNode node;
    private RedisArchive archive;
    private Feed feed;
    private Journal journal;
    private String person;
    private List<Posted> events;
    private Conversation state;

    @BeforeEach
    void closeAConversation() {
        node = TestRedis.node();
        person = "person-" + TestNode.IDS.get();
        archive = node.archive(folder);
        feed = new ArchivedFeed(node.feed, archive);
        journal = new ArchivedJournal(node.journal, archive);
        node.feed.open(new Opening(
                ID, person, "web", List.of(TestNode.bot("您好", null)), List.of(new Entry.Understood()), TestNode.AT));
        node.said(ID, "m1", "我姓王");
        Claim claim = node.claimed(ID);
        node.turns.commit(claim, TestNode.answering(claim, "王先生好"));
        events = feed.events(ID, 0, 100);
    }

    private void close() {
        node.change(ID, Mode.BOT, null, Mode.CLOSED, null);
        events = feed.events(ID, 0, 100);
        state = journal.state(ID);
    }

    @AfterEach
    void end() {
        String[] keys = ConversationKeys.of(ID);
        node.redis.call(commands -> node.redis.await(commands.del(keys[0], keys[1], keys[2], keys[3])));
        node.close();
    }

    @Test
    void keepsWhatIsOpenOrWasClosedJustNow() {
        assertThat(archive.move(LATER)).isZero();
        close();
        assertThat(archive.move(TestNode.AT)).isZero();

        assertThat(archive.find(ID)).isEmpty();
        assertThat(node.feed.head(ID)).isPresent();
    }

    @Test
    void movesAClosedConversationAsItStood() {
        close();
        Head before = feed.head(ID).orElseThrow();

        assertThat(archive.move(LATER)).isEqualTo(1);

        assertThat(node.feed.head(ID)).isEmpty();
        assertThat(feed.head(ID)).contains(before);
        assertThat(feed.events(ID, 0, 100)).isEqualTo(events);
        assertThat(feed.events(ID, 1, 1)).isEqualTo(events.subList(1, 2));
        assertThat(journal.state(ID)).isEqualTo(state);
        assertThat(archive.move(LATER)).isZero();
    }

    @Test
    void takesAttachmentsAlongAndGivesTheirRoomBack() {
        Attachments attachments = new ArchivedAttachments(
                new RedisAttachments(node.redis, node.people, TestRedis.RANDOM, 100_000_000),
                new Shelf(folder),
                node.people);
        long before = roomTaken();
        byte[] content = new byte[600_000];
        TestRedis.RANDOM.nextBytes(content);
        Attachment photo = new Attachment("019aa8f4-0000-7abc-8def-0123456789ab", "image/png", content.length);
        attachments.keep(ID, photo, content);
        close();

        assertThat(archive.move(LATER)).isEqualTo(1);

        assertThat(attachments.of(ID)).containsExactly(photo);
        assertThat(attachments.find(ID, photo.id())).contains(photo);
        assertThat(attachments.read(ID, photo.id())).hasValue(content);
        assertThat(roomTaken()).isEqualTo(before);
        attachments.erase(ID);
        assertThat(attachments.read(ID, photo.id())).isEmpty();
        archive.erase(ID);
        assertThat(folder.resolve("2025-11-22")).isEmptyDirectory();
    }

    private long roomTaken() {
        byte[] total = node.redis.call(commands -> node.redis.await(commands.get(RedisAttachments.TOTAL)));
        return total == null ? 0 : Long.parseLong(new String(total, StandardCharsets.UTF_8));
    }

    @Test
    void goesOnProvingThatNothingWasRewritten() {
        close();
        RedisChains chains = new RedisChains(node.redis, TestRedis.master(), Clock.systemUTC(), new Shelf(folder));
        Chains.Chain before = chains.read(ID);

        archive.move(LATER);

        Chains.Chain after = chains.read(ID);
        assertThat(after.anchors()).hasSize(1);
        assertThat(after.links().getLast().link())
                .isEqualTo(before.links().getLast().link());
        assertThat(after.brokenAt()).isNull();
    }

    @Test
    void isClosedToWhoeverStillTalks() {
        close();
        archive.move(LATER);

        assertThat(feed.accept(ID, TestNode.text("m9", "在吗"), Duration.ZERO)).isEqualTo(new Acceptance.Closed());
    }

    @Test
    void keepsWhatIsPersonalSealed() throws Exception {
        close();
        archive.move(LATER);

        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(file).hasParentRaw(folder.resolve("2025-11-22"));
            byte[] content = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
            assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("我姓王", "王先生好");
        }
    }

    @Test
    void isErasedWithThePersonsKey() {
        close();
        archive.move(LATER);

        node.keys.destroy(person);

        Archive.Archived found = archive.find(ID).orElseThrow();
        assertThat(found.events()).hasSameSizeAs(events).allMatch(posted -> posted.event() instanceof Event.Erased);
    }

    @Test
    void erasesTheObjectItself() {
        close();
        archive.move(LATER);

        assertThat(archive.erase(ID)).isTrue();

        assertThat(archive.find(ID)).isEmpty();
        assertThat(archive.erase(ID)).isFalse();
    }

    @Test
    void movesNothingThatHasChangedSinceItWasRead() {
        close();
        RedisArchive slow = new RedisArchive(node.redis, node.people, node.records, new Shelf(folder) {
            @Override
            void put(Shelved conversation) {
                super.put(conversation);
                node.change(ID, Mode.CLOSED, null, Mode.BOT, null);
            }
        });

        assertThat(slow.move(LATER)).isZero();

        assertThat(feed.events(ID, 0, 100)).hasSize(events.size() + 1);
        node.change(ID, Mode.BOT, null, Mode.CLOSED, null);
        assertThat(archive.move(LATER)).isEqualTo(1);
        assertThat(feed.events(ID, 0, 100)).hasSize(events.size() + 2);
    }

    @Test
    void looksForNoFileThatAnIdCouldNotName() {
        assertThat(archive.find("../" + ID)).isEmpty();
        assertThat(archive.erase("..")).isFalse();
    }

    @Test
    void saysWhichFileIsDamaged() throws Exception {
        close();
        archive.move(LATER);
        Path file = folder.resolve("2025-11-22").resolve(ID + ".gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> archive.find(ID)).hasMessageContaining(ID);
    }

    @Test
    void forgetsDaysThatNeedNotBeKept() {
        close();
        archive.move(LATER);
        Clock clock = Clock.fixed(LocalDate.of(2025, 11, 23).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        archive.forget(clock, Duration.ofDays(1));
        assertThat(archive.find(ID)).isPresent();
        archive.forget(clock, Duration.ofHours(1));
        assertThat(archive.find(ID)).isPresent();
        archive.forget(clock, Duration.ZERO);
        assertThat(archive.find(ID)).isEmpty();
    }
}
