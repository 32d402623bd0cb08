package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carechat.conversation.Author;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Outcome;
import org.carechat.conversation.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of turns has to keep.
abstract class TurnsContract {

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
    void hasNothingToRunBeforeSomethingIsSaid() {
        assertThat(node.turns.claim(id, 0)).isEmpty();
        assertThat(node.turns.claim("nobody", 0)).isEmpty();
    }

    @Test
    void waitsForTheQuietTime() {
        node.feed.accept(id, TestNode.text("m1", "你好"), Duration.ofHours(1));

        assertThat(node.turns.claim(id, 0)).isEmpty();
    }

    @Test
    void readsWhatHasComeSinceTheLastTurn() {
        node.said(id, "m1", "你好");
        commit(node.claimed(id), "您好");
        node.said(id, "m2", "灶坏了");
        node.said(id, "m3", "打不着火");

        Claim claim = node.claimed(id);

        assertThat(claim.events().stream().map(Posted::seq)).containsExactly(4L, 5L);
        assertThat(claim.upTo()).isEqualTo(5);
    }

    @Test
    void returnsTheEntriesAboveTheKnownVersion() {
        node.said(id, "m1", "你好");
        node.turns.note(node.claimed(id), List.of(new Entry.Misread("one"), new Entry.Misread("two")));
        node.runOut(id);

        assertThat(node.turns.claim(id, 2).orElseThrow().journal()).containsExactly(new Entry.Misread("two"));
    }

    @Test
    void letsOneNodeRunATurnAtATime() {
        node.said(id, "m1", "你好");
        node.claimed(id);

        assertThat(node.turns.claim(id, 0)).isEmpty();
    }

    @Test
    void givesATurnWhoseLeaseRanOutToAnother() {
        node.said(id, "m1", "你好");
        Claim first = node.claimed(id);
        node.said(id, "m2", "在吗");
        node.runOut(id);

        Claim second = node.claimed(id);

        assertThat(second.turn()).isEqualTo(first.turn());
        assertThat(second.upTo()).isEqualTo(first.upTo());
        assertThat(second.run()).isGreaterThan(first.run());
        assertThat(second.tries()).isEqualTo(2);
    }

    @Test
    void givesBackATurnAtOnceAndCountsTheTry() {
        node.said(id, "m1", "你好");
        Claim first = node.claimed(id);

        node.turns.giveBack(first);

        assertThat(node.turns.due(100_000)).contains(id);
        assertThat(node.claimed(id).tries()).isEqualTo(2);
    }

    @Test
    void prolongsALease() {
        node.said(id, "m1", "你好");
        Claim claim = node.claimed(id);
        node.runOut(id);

        assertThat(node.turns.renew(claim)).isTrue();
        assertThat(node.turns.claim(id, 0)).isEmpty();
    }

    @Test
    void letsANodeThatLostItsClaimChangeNothing() {
        node.said(id, "m1", "你好");
        Claim lost = node.claimed(id);
        node.runOut(id);
        node.claimed(id);
        Head before = head();

        assertThat(node.turns.renew(lost)).isFalse();
        assertThat(node.turns.note(lost, List.of(new Entry.Misread("late")))).isFalse();
        assertThat(node.turns.commit(lost, TestNode.answering(lost, "晚了"))).isEmpty();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void letsNoClaimOutliveAChangeOfOwner() {
        node.said(id, "m1", "你好");
        Claim lost = node.claimed(id);
        node.takenOver(id, "agent-1");
        Head before = head();

        assertThat(node.turns.renew(lost)).isFalse();
        assertThat(node.turns.note(lost, List.of(new Entry.Misread("late")))).isFalse();
        assertThat(node.turns.commit(lost, TestNode.answering(lost, "晚了"))).isEmpty();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void stillReadsForSafetyWhatCameBeforeAPersonTookOver() {
        node.said(id, "m1", "有煤气味");
        Claim lost = node.claimed(id);
        node.takenOver(id, "agent-1");

        Claim claim = node.claimed(id);

        assertThat(claim.mode()).isEqualTo(Mode.HUMAN);
        assertThat(claim.agent()).isEqualTo("agent-1");
        assertThat(claim.turn()).isEqualTo(lost.turn());
        assertThat(claim.events()).isEqualTo(lost.events());
    }

    @Test
    void keepsTheBotOutOfAConversationThatAPersonOwns() {
        node.takenOver(id, "agent-1");
        node.said(id, "m1", "你好");
        Claim claim = node.claimed(id);

        assertThatThrownBy(() -> node.turns.commit(claim, TestNode.answering(claim, "您好")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(head().lastSeq()).isEqualTo(3);
        assertThat(node.turns.commit(claim, new Outcome(List.of(), List.of(warning(claim)), null)))
                .isPresent();
    }

    @Test
    void commitsEverythingThatATurnLeavesBehind() {
        node.said(id, "m1", "人工");
        Claim claim = node.claimed(id);
        Outcome answer = TestNode.answering(claim, "好的");

        Committed committed = node.turns
                .commit(claim, new Outcome(answer.entries(), answer.events(), new ModeChange(Mode.QUEUED, null)))
                .orElseThrow();

        assertThat(committed).isEqualTo(new Committed(3, 2, false));
        assertThat(node.events(id).getLast()).isEqualTo(answer.events().getFirst());
        assertThat(node.journal.entries(id, 1)).isEqualTo(answer.entries());
        assertThat(head().mode()).isEqualTo(Mode.QUEUED);
        assertThat(head().readUpTo()).isEqualTo(3);
        assertThat(node.turns.claim(id, 0)).isEmpty();
    }

    @Test
    void answersTheSameWhenACommitIsSentAgain() {
        node.said(id, "m1", "你好");
        Claim claim = node.claimed(id);
        Optional<Committed> first = node.turns.commit(claim, TestNode.answering(claim, "您好"));

        assertThat(node.turns.commit(claim, TestNode.answering(claim, "您好"))).isEqualTo(first);
        assertThat(head().lastSeq()).isEqualTo(3);
    }

    @Test
    void leavesWhatCameMeanwhileToTheNextTurn() {
        node.said(id, "m1", "你好");
        Claim first = node.claimed(id);
        node.said(id, "m2", "灶坏了");

        Committed committed =
                node.turns.commit(first, TestNode.answering(first, "您好")).orElseThrow();
        Claim next = node.claimed(id);

        assertThat(committed.more()).isTrue();
        assertThat(next.turn()).isNotEqualTo(first.turn());
        assertThat(next.tries()).isEqualTo(1);
        assertThat(next.events().stream().map(Posted::seq)).containsExactly(3L, 4L);
        assertThat(((Event.CustomerMessage) next.events().getFirst().event()).clientMessageId())
                .isEqualTo("m2");
    }

    @Test
    void findsTheWorkThatADeadNodeLeftBehind() {
        String running = node.opened();
        node.said(id, "m1", "你好");
        node.said(running, "m1", "你好");
        node.claimed(running);

        assertThat(node.turns.due(100_000)).contains(id).doesNotContain(running);
        node.runOut(running);
        assertThat(node.turns.due(100_000)).contains(running);
        assertThat(node.turns.due(1)).hasSize(1);
    }

    @Test
    void answersEachMessageOnceHoweverNodesStumble() throws Exception {
        long seed = System.nanoTime();
        List<String> ids = IntStream.range(0, 4).mapToObj(i -> node.opened()).toList();

        try (TestNode other = connect()) {
            stumble(new Random(seed), ids, List.of(node, other));
        }

        for (String each : ids) {
            List<Posted> feed = node.feed.events(each, 0, 10_000);
            assertThat(feed.stream().map(Posted::seq))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, feed.size()).boxed().toList());
            assertThat(answered(feed)).as("seed %d", seed).isEqualTo(said(feed));
        }
    }

    /// Two threads send, two run turns.
    private static void stumble(Random random, List<String> ids, List<TestNode> nodes) throws Exception {
        AtomicInteger sending = new AtomicInteger(2);
        List<Callable<Void>> work = new ArrayList<>();
        for (TestNode through : nodes) {
            Random sender = new Random(random.nextLong());
            Random runner = new Random(random.nextLong());
            work.add(() -> {
                for (int i = 0; i < 100; i++) {
                    through.say(ids.get(sender.nextInt(ids.size())), TestNode.IDS.get(), "说");
                }
                sending.decrementAndGet();
                return null;
            });
            work.add(() -> {
                while (sending.get() > 0 || !due(through, ids).isEmpty()) {
                    TestNode other = nodes.get(runner.nextInt(nodes.size()));
                    due(through, ids).forEach(each -> run(through, other, each, runner));
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Void> one : threads.invokeAll(work)) {
                one.get();
            }
        }
    }

    private static List<String> due(TestNode through, List<String> ids) {
        return through.turns.due(100_000).stream().filter(ids::contains).toList();
    }

    /// Every third time the lease runs out half-way, another node runs the turn, and this one comes too late.
    private static void run(TestNode through, TestNode other, String conversation, Random random) {
        through.turns.claim(conversation, 0).ifPresent(claim -> {
            if (random.nextInt(3) == 0) {
                through.runOut(conversation);
                other.turns.claim(conversation, 0).ifPresent(again -> other.turns.commit(again, reading(again)));
            }
            through.turns.commit(claim, reading(claim));
        });
    }

    /// An answer that names the messages that it read.
    private static Outcome reading(Claim claim) {
        List<String> read = claim.events().stream()
                .map(Posted::event)
                .filter(Event.CustomerMessage.class::isInstance)
                .map(event -> ((Event.CustomerMessage) event).clientMessageId())
                .toList();
        return TestNode.answering(claim, String.join(" ", read));
    }

    private static List<String> said(List<Posted> feed) {
        return feed.stream()
                .map(Posted::event)
                .filter(Event.CustomerMessage.class::isInstance)
                .map(event -> ((Event.CustomerMessage) event).clientMessageId())
                .toList();
    }

    private static List<String> answered(List<Posted> feed) {
        List<String> answered = feed.stream()
                .skip(1)
                .map(Posted::event)
                .filter(Event.ServiceMessage.class::isInstance)
                .flatMap(event -> List.of(((Event.ServiceMessage) event).text().split(" ")).stream())
                .filter(text -> !text.isEmpty())
                .toList();
        Set<String> once = new HashSet<>(answered);
        assertThat(answered).hasSameSizeAs(once);
        return answered;
    }

    private static Event warning(Claim claim) {
        return new Event.Rated(TestNode.stamp(Author.system(), claim.turn()), 1, "system speaks");
    }

    private void commit(Claim claim, String text) {
        assertThat(node.turns.commit(claim, TestNode.answering(claim, text))).isPresent();
    }

    private Head head() {
        return node.feed.head(id).orElseThrow();
    }
}
