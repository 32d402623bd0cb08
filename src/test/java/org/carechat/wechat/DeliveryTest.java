package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Stamp;
import org.carechat.customer.People;
import org.carechat.customer.Person;
import org.carechat.customer.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an agent says reaches the user, in order and once, whatever the platform does; and never more than it
/// allows.
class DeliveryTest {

    private static FakePlatform platform;
    private static Node node;

    private final Follower follower = new Follower(Node.TOKEN);
    private String conversation;
    private int said;

    @BeforeAll
    static void start() {
        platform = new FakePlatform();
        node = Node.start(platform.uri());
    }

    @AfterAll
    static void stop() {
        node.close();
        platform.close();
    }

    /// An agent has the conversation of somebody who has just written.
    @BeforeEach
    void takeOver() {
        follower.says(node.door("plain"), "转人工");
        String person = new Person.Known("wechat:plain", follower.user, null, null).key();
        conversation = node.part(People.class).conversation(person).orElseThrow();
        Stamp stamp = new Stamp("m-" + conversation, Instant.now(), null, Author.system());
        node.part(Ownership.class)
                .change(
                        conversation,
                        new Ownership.Holder(Mode.BOT, null),
                        new ModeChange(Mode.HUMAN, "agent-1"),
                        new Event.ModeChanged(stamp, Mode.HUMAN, "accepted", null, "小李"),
                        List.of());
    }

    private void agent(String text) {
        node.part(Ownership.class)
                .say(conversation, "agent-1", "小李", new Sent("a-" + said++, new Content.Text(text), null));
    }

    private Reach.Standing reach() {
        return node.part(Reach.class).of(conversation).orElseThrow();
    }

    private void awaitTold(int count) {
        FakePlatform.await("told " + count, () -> platform.told(follower.user).size() >= count);
    }

    private void awaitStuck(String why) {
        FakePlatform.await("stuck: " + why, () -> reach().stuck().equals(why));
    }

    @Test
    void bringsWhatAnAgentSays() {
        agent("您好，我来处理。");
        awaitTold(1);
        assertThat(platform.told(follower.user)).containsExactly("【人工客服 小李】您好，我来处理。");
        FakePlatform.await("counted", () -> reach().left() == 4);
        assertThat(reach().until()).isAfter(Instant.now().plus(Duration.ofHours(47)));
    }

    @Test
    void doesNotAnswerForAPersonWhoHasTheConversation() {
        assertThat(follower.says(node.door("plain"), "在吗").isSuccess()).isTrue();
    }

    @Test
    void givesAnAgentAllFiveAndNoSixth() {
        for (int i = 1; i <= 6; i++) {
            agent("第" + i + "句");
            if (i < 6) {
                awaitTold(i);
            }
        }
        awaitStuck("used-up");
        assertThat(platform.told(follower.user)).hasSize(5);
        assertThat(reach().left()).isZero();
        Follower.Answer next = follower.says(node.door("plain"), "请继续");
        assertThat(next.text()).isEqualTo("【人工客服 小李】第6句");
        assertThat(reach().left()).isEqualTo(5);
        assertThat(reach().stuck()).isEmpty();
    }

    @Test
    void takesANewAccessTokenWhereTheOldOneIsRefused() {
        agent("一");
        awaitTold(1);
        int before = platform.tokens.get();
        platform.token = "token-x" + before;
        agent("二");
        awaitTold(2);
        assertThat(platform.tokens.get() - before).isEqualTo(1);
    }

    @Test
    void forcesANewAccessTokenWhereThePlatformKeepsHandingOutARefusedOne() {
        platform.will(new FakePlatform.Mood.Code(42001));
        agent("一");
        awaitTold(1);
        assertThat(platform.forced).last().isEqualTo(true);
    }

    @Test
    void waitsForTheUserWhereThePlatformTakesNoMore() {
        platform.will(new FakePlatform.Mood.Code(45047));
        agent("一");
        awaitStuck("used-up");
        assertThat(reach().left()).isZero();
        agent("二");
        assertThat(follower.says(node.door("plain"), "嗯").text()).isEqualTo("【人工客服 小李】一\n\n【人工客服 小李】二");
    }

    @Test
    void saysThatTheTimeIsOver() {
        platform.will(new FakePlatform.Mood.Code(45015));
        agent("一");
        awaitStuck("out-of-time");
        assertThat(platform.told(follower.user)).isEmpty();
    }

    @Test
    void saysThatTheUserIsGone() {
        platform.will(new FakePlatform.Mood.Code(43004));
        agent("一");
        awaitStuck("gone");
    }

    @Test
    void triesAgainInOrder() {
        platform.will(
                new FakePlatform.Mood.Code(-1), new FakePlatform.Mood.Status(502), new FakePlatform.Mood.Rubbish());
        agent("一");
        agent("二");
        FakePlatform.await(
                "both", () -> String.join("", platform.told(follower.user)).contains("二"));
        assertThat(String.join("\n\n", platform.told(follower.user))).isEqualTo("【人工客服 小李】一\n\n【人工客服 小李】二");
    }

    @Test
    void leavesOutWhatIsNeverTaken() {
        FakePlatform.Mood never = new FakePlatform.Mood.Code(87014);
        platform.will(never, never, never);
        agent("一");
        FakePlatform.await("given up", () -> reach().told() >= 6);
        agent("二");
        awaitTold(1);
        assertThat(platform.told(follower.user)).containsExactly("【人工客服 小李】二");
        assertThat(reach().leftOut()).singleElement().matches(span -> span.holds(6));
        assertThat(reach().maybeTwice()).isEmpty();
    }

    @Test
    void bearsAPlatformThatHangs() {
        CountDownLatch until = new CountDownLatch(1);
        platform.will(new FakePlatform.Mood.Hangs(until));
        agent("一");
        awaitTold(1);
        until.countDown();
        assertThat(platform.told(follower.user)).containsExactly("【人工客服 小李】一");
    }
}
