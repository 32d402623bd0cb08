package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.carechat.conversation.Act;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;
import org.carechat.customer.Blocks;
import org.carechat.customer.People;
import org.carechat.customer.Person;
import org.carechat.customer.Reach;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What users do, as the platform pushes it.
class WechatDoorTest {

    private static FakePlatform platform;
    private static Node node;
    private static House.Bot bot;

    private URI door;
    private final Follower follower = new Follower(Node.TOKEN);

    @BeforeAll
    static void start() {
        platform = new FakePlatform();
        node = Node.start(platform.uri());
        bot = node.part(House.Bot.class);
    }

    @AfterAll
    static void stop() {
        node.close();
        platform.close();
    }

    @BeforeEach
    void listen() {
        door = node.door("plain");
        bot.answer = House.Bot::heard;
        bot.delay = java.time.Duration.ZERO;
    }

    @Test
    void answersTheServerCheck() {
        String signature = Signature.of(Node.TOKEN, "1700000000", "n1");
        Follower.Answer answer =
                follower.gets(door, "?signature=" + signature + "&timestamp=1700000000&nonce=n1&echostr=5823479432");
        assertThat(answer.body()).isEqualTo("5823479432");
    }

    @Test
    void greetsAndAnswersAtOnce() {
        Follower.Answer first = follower.says(door, "燃气灶打不着火");
        assertThat(first.text()).contains("我是机器人").contains("听到：燃气灶打不着火");
        assertThat(follower.says(door, "还是不行").text()).isEqualTo("听到：还是不行");
        assertThat(platform.told(follower.user)).isEmpty();
    }

    @Test
    void speaksEncryptedWithAnAccountThatIs() {
        Follower sealed = Follower.sealed();
        assertThat(sealed.says(node.door("sealed"), "保修几年").text()).contains("听到：保修几年");
    }

    @Test
    void takesVoiceByItsWords() {
        follower.pushes(
                door,
                follower.message(
                        "voice", Follower.id(), "<MediaId>m</MediaId><Recognition><![CDATA[冰箱不制冷]]></Recognition>"));
        assertThat(said()).containsExactly("冰箱不制冷");
    }

    @Test
    void takesAPlaceByItsAddress() {
        follower.pushes(
                door,
                follower.message(
                        "location",
                        Follower.id(),
                        "<Location_X>30.27</Location_X><Location_Y>120.15</Location_Y><Label>杭州市西湖区文三路</Label>"));
        assertThat(said()).containsExactly("我的位置：杭州市西湖区文三路");
    }

    @Test
    void keepsAPicture() throws Exception {
        var picture = new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(picture, "png", bytes);
        platform.media.put("pic-1", bytes.toByteArray());

        follower.pushes(door, follower.message("image", Follower.id(), "<MediaId>pic-1</MediaId>"));

        assertThat(events())
                .anyMatch(event -> event instanceof Event.CustomerMessage message
                        && message.content() instanceof org.carechat.conversation.Content.Attached file
                        && file.attachment().mediaType().equals("image/png"));
    }

    @Test
    void saysSoWhereAPictureCannotBeHad() {
        follower.pushes(door, follower.message("image", Follower.id(), "<MediaId>gone</MediaId>"));
        assertThat(said()).containsExactly("（发来一张图片，没能取到）");
    }

    @Test
    void greetsWhoFollowsOnceForEachTime() {
        String follow = follower.event("subscribe", "<EventKey></EventKey>");
        Follower.Answer first = follower.pushes(door, follow);
        assertThat(first.text()).contains("我是机器人").contains("4. ");
        assertThat(follower.pushes(door, follow).text()).isEqualTo(first.text());
        assertThat(events()).hasSize(2);
        assertThat(follower.pushes(door, follower.event("unsubscribe", "")).isSuccess())
                .isTrue();
    }

    @Test
    void takesAMenuEntryForItsWords() {
        follower.pushes(door, follower.event("CLICK", "<EventKey>REPAIR</EventKey>"));
        assertThat(said()).containsExactly("我要报修");
    }

    @Test
    void picksAChoiceByItsNumberOrItsWords() {
        bot.answer = words -> offering("要做什么？", "查保修", "约上门");
        Follower.Answer asked = follower.says(door, "你好");
        assertThat(asked.text()).endsWith("回复数字，或者直接说：\n1. 查保修\n2. 约上门");

        follower.says(door, "２");
        follower.says(door, "查保修");
        follower.says(door, "7");

        assertThat(events().stream()
                        .filter(Event.CustomerMessage.class::isInstance)
                        .map(event -> ((Event.CustomerMessage) event).content())
                        .map(content -> content.getClass().getSimpleName() + " " + content.words()))
                .containsExactly("Text 你好", "Picked 约上门", "Picked 查保修", "Text 7");
    }

    @Test
    void judgesAnEventByItsTimeAndName() {
        String tap = follower.event("CLICK", "<EventKey>REPAIR</EventKey>");
        String first = follower.pushes(door, tap).text();
        assertThat(first).contains("听到：我要报修");
        assertThat(follower.pushes(door, tap).text()).isEqualTo(first);
        assertThat(said()).hasSize(1);
    }

    @Test
    void answersNothingWhereThereIsNothingToSay() {
        assertThat(follower.pushes(door, follower.event("VIEW", "<EventKey>https://a.example</EventKey>"))
                        .isSuccess())
                .isTrue();
    }

    @Test
    void takesNothingFromWhoIsBlocked() {
        Person.Known person = new Person.Known("wechat:plain", follower.user, null, null);
        node.part(Blocks.class).block(person.key(), Instant.now().plusSeconds(60));

        assertThat(follower.says(door, "你们都是骗子").text()).isEmpty();

        String conversation = node.part(People.class).conversation(person.key()).orElseThrow();
        assertThat(node.part(Feed.class).events(conversation, 0, 100))
                .noneMatch(posted -> posted.event() instanceof Event.CustomerMessage);
        assertThat(platform.told(follower.user)).isEmpty();
    }

    @Test
    void splitsALongAnswer() {
        bot.answer = words -> Reply.written(Act.ANSWER, "这一句话有二十个字左右，说的是保修。".repeat(70));
        Follower.Answer answer = follower.says(door, "说长一点");
        assertThat(answer.text()).endsWith("。");
        FakePlatform.await("the rest", () -> !platform.told(follower.user).isEmpty());
        String whole = answer.text() + String.join("", platform.told(follower.user));
        assertThat(whole.split("这一句话", -1)).hasSize(71);
        assertThat(platform.told(follower.user))
                .allMatch(part -> part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 2048);
    }

    @Test
    void leavesTheLastMessageForAPersonAndGoesOnWhenTheUserWrites() {
        bot.answer = words -> Reply.written(Act.ANSWER, "这一句话有二十个字左右，说的是保修。".repeat(300));
        String passive = follower.says(door, "说很长").text();
        FakePlatform.await("four more", () -> platform.told(follower.user).size() == 4);
        List<String> told = platform.told(follower.user);
        assertThat(told.getLast()).endsWith("我接着发。）");
        assertThat(node.part(Reach.class).of(conversation()).orElseThrow().left())
                .isEqualTo(1);

        bot.answer = House.Bot::heard;
        String next = follower.says(door, "接着说").text();

        FakePlatform.await(
                "everything",
                () -> String.join("", platform.told(follower.user)).contains("听到：接着说"));
        String whole = passive
                + String.join("", told)
                + next
                + String.join(
                        "",
                        platform.told(follower.user)
                                .subList(4, platform.told(follower.user).size()));
        assertThat(whole.split("这一句话", -1)).hasSize(301);
    }

    private static Reply offering(String text, String... labels) {
        return Reply.written(Act.CLARIFY, text)
                .offering(List.of(labels).stream()
                        .map(label -> new Offer(label, new Command.Start("echo")))
                        .toList());
    }

    private List<String> said() {
        return events().stream()
                .filter(Event.CustomerMessage.class::isInstance)
                .map(event -> ((Event.CustomerMessage) event).content().words())
                .toList();
    }

    private List<Event> events() {
        return node.part(Feed.class).events(conversation(), 0, 100).stream()
                .map(Posted::event)
                .toList();
    }

    private String conversation() {
        String person = new Person.Known("wechat:plain", follower.user, null, null).key();
        return node.part(People.class).conversation(person).orElseThrow();
    }
}
