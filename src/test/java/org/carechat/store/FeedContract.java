package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of the feed has to keep.
abstract class FeedContract {

    private TestNode node;

    abstract TestNode connect();

    @BeforeEach
    void start() {
        node = connect();
    }

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void beginsWithWhatTheBotSaysFirst() {
        String id = node.opened("p-1");

        assertThat(node.feed.head(id))
                .contains(new Head(id, "p-1", "web", Mode.BOT, null, 1, 1, 1, 1, TestNode.AT, TestNode.AT));
        assertThat(node.events(id)).singleElement().isInstanceOf(Event.ServiceMessage.class);
    }

    @Test
    void beginsOnce() {
        String id = node.opened("p-1");
        node.said(id, "m1", "你好");

        node.feed.open(new Opening(id, "p-1", "web", List.of(TestNode.bot("又来", null)), List.of(), TestNode.AT));

        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void returnsWhatWasSaid() {
        String id = node.opened();

        Acceptance.Stored stored = (Acceptance.Stored) node.say(id, "m1", "燃气灶打不着火 🔥");

        Posted posted = node.feed.events(id, 1, 10).getFirst();
        assertThat(posted.seq()).isEqualTo(2).isEqualTo(stored.seq());
        Event.CustomerMessage message = (Event.CustomerMessage) posted.event();
        assertThat(message.content()).isEqualTo(new Content.Text("燃气灶打不着火 🔥"));
        assertThat(message.stamp().turn()).isEqualTo(stored.turn());
    }

    @Test
    void returnsTheRangeThatIsAskedFor() {
        String id = node.opened();
        LongStream.rangeClosed(1, 5).forEach(i -> node.said(id, "m" + i, "第" + i));

        assertThat(node.feed.events(id, 2, 3).stream().map(Posted::seq)).containsExactly(3L, 4L, 5L);
        assertThat(node.feed.events(id, 6, 3)).isEmpty();
        assertThat(node.feed.events("nobody", 0, 3)).isEmpty();
    }

    @Test
    void storesTheSameMessageOnce() {
        String id = node.opened();
        Acceptance.Stored first = (Acceptance.Stored) node.say(id, "m1", "你好");

        assertThat(node.say(id, "m1", "你好")).isEqualTo(new Acceptance.Known(first.seq(), first.turn()));
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        String id = node.opened();
        long seq = node.said(id, "m1", "你好");

        assertThat(node.say(id, "m1", "再见")).isEqualTo(new Acceptance.Different(seq));
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void judgesTheIdBeforeTheConversationAndTheChoice() {
        String id = node.opened();
        Acceptance.Stored first = (Acceptance.Stored) node.say(id, "m1", "你好");
        node.change(id, Mode.BOT, null, Mode.CLOSED, null);

        assertThat(node.say(id, "m1", "你好")).isEqualTo(new Acceptance.Known(first.seq(), first.turn()));
        assertThat(node.feed.accept(id, TestNode.pick("m1", "gone"), Duration.ZERO))
                .isEqualTo(new Acceptance.Different(first.seq()));
    }

    @Test
    void tellsWithoutTakingItInWhatWouldBecomeOfAMessage() {
        String id = node.opened();
        Acceptance.Stored first = (Acceptance.Stored) node.say(id, "m1", "你好");

        assertThat(node.feed.judge(id, TestNode.text("m1", "你好")))
                .contains(new Acceptance.Known(first.seq(), first.turn()));
        assertThat(node.feed.judge(id, TestNode.text("m1", "再见"))).contains(new Acceptance.Different(first.seq()));
        assertThat(node.feed.judge(id, TestNode.text("m2", "再见"))).isEmpty();
        assertThat(node.feed.judge("nobody", TestNode.text("m1", "你好"))).isEmpty();
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void postsAnEventThatNoTurnReads() {
        String id = node.opened();
        Event rated = new Event.Rated(TestNode.stamp(Author.customer(), null), 5, "好");

        assertThat(node.feed.post(id, rated)).contains(2L);
        assertThat(node.feed.post("nobody", rated)).isEmpty();
        assertThat(node.events(id).getLast()).isEqualTo(rated);
        assertThat(node.turns.claim(id, 0)).isEmpty();
    }

    @Test
    void postsOneOfTwoThatKnowTheSame() throws Exception {
        String id = node.opened();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> posted = new ArrayList<>();
            for (int score : List.of(1, 5)) {
                Event rated = new Event.Rated(TestNode.stamp(Author.customer(), null), score, null);
                posted.add(both.submit(() -> node.feed.postAfter(id, rated, 1).isPresent()));
            }
            assertThat(List.of(posted.get(0).get(), posted.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void postsNothingWhereSomethingIsNewer() {
        String id = node.opened();
        node.said(id, "m1", "你好");
        Event rated = new Event.Rated(TestNode.stamp(Author.customer(), null), 5, null);

        assertThat(node.feed.postAfter(id, rated, 1)).isEmpty();
        assertThat(node.feed.postAfter(id, rated, 2)).contains(3L);
        assertThat(node.feed.postAfter("nobody", rated, 1)).isEmpty();
    }

    @Test
    void refusesWhatComesToAClosedConversation() {
        String id = node.opened();
        node.change(id, Mode.BOT, null, Mode.CLOSED, null);

        assertThat(node.say(id, "m1", "你好")).isEqualTo(new Acceptance.Closed());
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void knowsNoConversationThatWasNeverOpened() {
        assertThat(node.say("nobody", "m1", "你好")).isEqualTo(new Acceptance.Missing());
        assertThat(node.feed.head("nobody")).isEmpty();
    }

    @Test
    void takesAChoiceThatIsOpenInTheWordsThatWereOffered() {
        String id = offered(new OpenChoice("book", "预约上门", "start booking"));

        assertThat(node.feed.accept(id, TestNode.pick("m2", "book"), Duration.ZERO))
                .isInstanceOf(Acceptance.Stored.class);
        assertThat(((Event.CustomerMessage) node.events(id).getLast()).content())
                .isEqualTo(new Content.Picked("book", "预约上门"));
    }

    @Test
    void refusesAChoiceThatIsNotOpenAnyMore() {
        String id = offered(new OpenChoice("book", "预约上门", "start booking"));

        assertThat(node.feed.accept(id, TestNode.pick("m2", "boo"), Duration.ZERO))
                .isEqualTo(new Acceptance.StaleChoice(List.of(new Choice("book", "预约上门"))));
    }

    @Test
    void closesAllChoicesWhenNoneIsOfferedAnyMore() {
        String id = offered(new OpenChoice("book", "预约上门", "start booking"));
        node.said(id, "m2", "不用");
        Claim claim = node.claimed(id);
        node.turns.commit(claim, TestNode.offering(claim));

        assertThat(node.feed.accept(id, TestNode.pick("m3", "book"), Duration.ZERO))
                .isEqualTo(new Acceptance.StaleChoice(List.of()));
    }

    @Test
    void joinsWhatComesBeforeTheClaimInOneTurn() {
        String id = node.opened();
        Acceptance.Stored first = (Acceptance.Stored) node.say(id, "m1", "你好");
        Acceptance.Stored second = (Acceptance.Stored) node.say(id, "m2", "在吗");
        node.claimed(id);
        Acceptance.Stored third = (Acceptance.Stored) node.say(id, "m3", "灶坏了");

        assertThat(second.turn()).isEqualTo(first.turn());
        assertThat(third.turn()).isNotEqualTo(first.turn());
    }

    @Test
    void movesATurnOnByTwoSecondsAtMost() {
        String id = node.opened();
        node.feed.accept(id, TestNode.text("m1", "你好"), Duration.ofSeconds(50));
        double first = node.dueAt(id);
        node.feed.accept(id, TestNode.text("m2", "在吗"), Duration.ofSeconds(50));
        double second = node.dueAt(id);
        node.feed.accept(id, TestNode.text("m3", "喂"), Duration.ofSeconds(500));

        assertThat(second).isGreaterThanOrEqualTo(first);
        assertThat(node.dueAt(id)).isEqualTo(first + 2000);
    }

    @Test
    void makesATurnDueForGoodOnceSomethingUrgentCame() {
        String id = node.opened();
        node.feed.accept(id, TestNode.text("m1", "煤气味"), Duration.ZERO);
        double first = node.dueAt(id);
        node.feed.accept(id, TestNode.text("m2", "怎么办"), Duration.ofSeconds(50));

        assertThat(node.dueAt(id)).isEqualTo(first);
    }

    @Test
    void neverGivesANumberTwiceNorLeavesOneOut() throws Exception {
        long seed = System.nanoTime();
        List<String> ids = List.of(node.opened(), node.opened(), node.opened());
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();

        try (TestNode other = connect()) {
            sendAtRandom(new Random(seed), ids, List.of(node, other), acknowledged);
        }

        for (String id : ids) {
            List<Posted> events = node.feed.events(id, 0, 10_000);
            assertThat(events.stream().map(Posted::seq))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(stored(id, events)).as("seed %d", seed).isEqualTo(of(id, acknowledged));
        }
    }

    /// 400 messages, each sent up to three times, by four threads over two nodes.
    private static void sendAtRandom(
            Random random, List<String> ids, List<TestNode> nodes, Map<String, Long> acknowledged) throws Exception {
        List<Future<?>> sending = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 400; i++) {
                String id = ids.get(random.nextInt(ids.size()));
                String message = "m" + i;
                for (int again = random.nextInt(3); again >= 0; again--) {
                    TestNode through = nodes.get(random.nextInt(nodes.size()));
                    sending.add(threads.submit(() -> {
                        long seq = number(through.say(id, message, "说 " + message));
                        Long before = acknowledged.put(id + " " + message, seq);
                        assertThat(before).isIn(null, seq);
                    }));
                }
            }
            for (Future<?> one : sending) {
                one.get();
            }
        }
    }

    private static long number(Acceptance acceptance) {
        return acceptance instanceof Acceptance.Stored stored ? stored.seq() : ((Acceptance.Known) acceptance).seq();
    }

    private static Map<String, Long> stored(String id, List<Posted> events) {
        Map<String, Long> stored = new HashMap<>();
        for (Posted posted : events) {
            if (posted.event() instanceof Event.CustomerMessage message) {
                assertThat(stored.put(id + " " + message.clientMessageId(), posted.seq()))
                        .isNull();
            }
        }
        return stored;
    }

    private static Map<String, Long> of(String id, Map<String, Long> acknowledged) {
        Map<String, Long> mine = new HashMap<>(acknowledged);
        mine.keySet().removeIf(key -> !key.startsWith(id + " "));
        return mine;
    }

    private String offered(OpenChoice choice) {
        String id = node.opened();
        node.said(id, "m1", "你好");
        Claim claim = node.claimed(id);
        node.turns.commit(claim, TestNode.offering(claim, choice));
        return id;
    }
}
