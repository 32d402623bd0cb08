package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.carechat.customer.People;
import org.carechat.customer.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What isn't the platform's: nothing of it is processed, and all of it gets one and the same answer.
class HostilePushTest {

    private static FakePlatform platform;
    private static Node node;

    private final Follower follower = new Follower(Node.TOKEN);

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

    private static URI door() {
        return node.door("plain");
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private void assertRefused(Follower.Answer answer) {
        assertThat(List.of(answer.status(), answer.body())).isEqualTo(List.of(403, "refused"));
        assertThat(node.part(People.class)
                        .conversation(new Person.Known("wechat:plain", follower.user, null, null).key()))
                .isEmpty();
        assertThat(node.part(People.class)
                        .conversation(new Person.Known("wechat:sealed", follower.user, null, null).key()))
                .isEmpty();
    }

    @Test
    void refusesAWrongSignature() {
        assertRefused(new Follower("anotherToken").pushes(door(), follower.text(Follower.id(), "你好")));
        assertRefused(follower.posts(door(), "", follower.text(Follower.id(), "你好")));
        assertRefused(follower.gets(door(), "?signature=x&timestamp=1&nonce=2&echostr=3"));
        assertRefused(follower.gets(door(), ""));
    }

    @Test
    void refusesAnAccountThatIsNotThere() {
        assertRefused(follower.says(node.door("other"), "你好"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void refusesAStaleTimestamp(long seconds) {
        String then = Long.toString(Instant.now().getEpochSecond() + seconds + Long.signum(seconds) * 5);
        assertRefused(follower.pushes(door(), follower.text(Follower.id(), "你好"), then, Follower.id()));
        assertRefused(follower.pushes(door(), follower.text(Follower.id(), "你好"), "soon", Follower.id()));
    }

    @Test
    void refusesAnotherMessageUnderAUsedNonce() {
        String at = now();
        String nonce = Follower.id();
        Follower before = new Follower(Node.TOKEN);
        assertThat(before.pushes(door(), before.text(Follower.id(), "你好"), at, nonce)
                        .status())
                .isEqualTo(200);
        assertRefused(follower.pushes(door(), follower.text(Follower.id(), "你好"), at, nonce));
    }

    @Test
    void takesThePlatformsOwnRetriesUnderTheSameNonce() {
        String at = now();
        String nonce = Follower.id();
        String message = follower.text(Follower.id(), "你好");
        String first = follower.pushes(door(), message, at, nonce).text();
        assertThat(first).contains("听到：你好");
        assertThat(follower.pushes(door(), message, at, nonce).text()).isEqualTo(first);
        String old = Long.toString(Instant.now().getEpochSecond() - 3_600);
        assertThat(follower.pushes(door(), message, old, nonce).text()).isEqualTo(first);
    }

    @Test
    void refusesADocumentTypeAndEntities() {
        String doctype = "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        assertRefused(follower.pushes(door(), doctype + follower.text(Follower.id(), "你好")));
        assertRefused(follower.pushes(door(), "<!DOCTYPE xml>" + follower.text(Follower.id(), "你好")));
        assertRefused(
                follower.pushes(door(), doctype + follower.message("text", Follower.id(), "<Content>&x;</Content>")));
        assertRefused(follower.pushes(door(), follower.message("text", Follower.id(), "<Content>&unknown;</Content>")));
    }

    @Test
    void refusesAnEntityBomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE xml [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        bomb.append("]>").append(follower.message("text", Follower.id(), "<Content>&a29;</Content>"));
        assertRefused(follower.pushes(door(), bomb.toString()));
    }

    @Test
    void refusesALargeBodyAndADeepOne() {
        assertRefused(follower.pushes(door(), follower.text(Follower.id(), "好".repeat(10 * 1024 * 1024 / 3))));
        assertRefused(follower.pushes(door(), follower.text(Follower.id(), "a".repeat(70_000))));
        assertRefused(follower.pushes(door(), "<xml>" + "<a>".repeat(1_000) + "</a>".repeat(1_000) + "</xml>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<xml>",
                "<xml></xml>",
                "{\"a\":1}",
                "<xml><MsgType>text</MsgType></xml>",
                "<xml><FromUserName>a</FromUserName><ToUserName>b</ToUserName><MsgType>text</MsgType></xml>"
            })
    void refusesWhatIsNoMessage(String body) {
        assertRefused(follower.pushes(door(), body));
    }

    @Test
    void refusesPlainTextWhereTheAccountIsEncrypted() {
        assertRefused(follower.pushes(node.door("sealed"), follower.text(Follower.id(), "你好")));
    }

    @Test
    void refusesBadPaddingUnderARightSignature() {
        for (int last = 0; last < 64; last++) {
            byte[] sealed = new byte[64];
            sealed[63] = (byte) last;
            String secret = Base64.getEncoder().encodeToString(sealed);
            String at = now();
            String query = "?signature=" + SHA1.gen(Node.TOKEN, at, "n") + "&timestamp=" + at
                    + "&nonce=n&encrypt_type=aes&msg_signature=" + SHA1.gen(Node.TOKEN, at, "n", secret);
            assertRefused(follower.posts(
                    node.door("sealed"), query, "<xml><Encrypt><![CDATA[" + secret + "]]></Encrypt></xml>"));
        }
    }

    @Test
    void refusesAWrongSignatureOfWhatIsEncrypted() {
        Follower sealed = Follower.sealed();
        String at = now();
        String query = "?signature=" + SHA1.gen(Node.TOKEN, at, "n") + "&timestamp=" + at
                + "&nonce=n&encrypt_type=aes&msg_signature=0000";
        assertRefused(sealed.posts(node.door("sealed"), query, "<xml><Encrypt>AAAA</Encrypt></xml>"));
    }

    @Test
    void keepsMarkupInWordsAsWords() {
        assertThat(follower.says(door(), "<!DOCTYPE a> <script>alert(1)</script> &lol;")
                        .text())
                .contains("听到：＜!DOCTYPE a> ＜script>alert(1)＜/script> &lol;");
    }
}
