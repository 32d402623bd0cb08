package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.Test;

/// Signatures, encryption and XML against another implementation of the same rules.
class OracleTest {

    private static final String TEXT = "<xml><a>燃气灶打不着火 ]]&gt; 🔥</a></xml>";

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = Base64.getDecoder().decode(Node.AES_KEY + "=");
    private final MessageCipher ours = new MessageCipher(key, Node.APP_ID, random);
    private final WxCryptUtil theirs = new WxCryptUtil(Node.TOKEN, Node.AES_KEY, Node.APP_ID);

    @Test
    void signsAlike() {
        assertThat(Signature.of("tok", "1700000000", "nonce", "Zm9v"))
                .isEqualTo(SHA1.gen("tok", "1700000000", "nonce", "Zm9v"));
        assertThat(Signature.good(SHA1.gen("tok", "1", "2"), "2", "tok", "1")).isTrue();
        assertThat(Signature.good(null, "2", "tok", "1")).isFalse();
    }

    @Test
    void readsWhatTheyEncrypt() {
        for (int length = 0; length < 70; length++) {
            String text = "字".repeat(length) + TEXT;
            assertThat(ours.open(theirs.encrypt("0123456789abcdef", text))).contains(text);
        }
    }

    @Test
    void encryptsWhatTheyRead() {
        for (int length = 0; length < 70; length++) {
            String text = "x".repeat(length) + TEXT;
            assertThat(theirs.decrypt(ours.seal(text))).isEqualTo(text);
        }
    }

    @Test
    void refusesWhatIsForAnotherAccountOrBroken() {
        String other =
                new WxCryptUtil(Node.TOKEN, Node.AES_KEY, "wxffffffffffffffff").encrypt("0123456789abcdef", TEXT);
        assertThat(ours.open(other)).isEmpty();
        byte[] broken = Base64.getDecoder().decode(ours.seal(TEXT));
        broken[broken.length - 1] ^= 1;
        assertThat(ours.open(Base64.getEncoder().encodeToString(broken))).isEmpty();
        assertThat(ours.open("not base64 at all!")).isEmpty();
        assertThat(ours.open("")).isEmpty();
    }

    @Test
    void readsTheXmlThatTheyRead() {
        String xml = """
            <xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName>
            <CreateTime>1348831860</CreateTime><MsgType><![CDATA[text]]></MsgType>
            <Content><![CDATA[a < b & "c"]]></Content><MsgId>1234567890123456</MsgId></xml>\
            """;
        WxMpXmlMessage theirs = WxMpXmlMessage.fromXml(xml);
        Push ours = Push.of(new PushXml().read(xml).orElseThrow()).orElseThrow();
        assertThat(ours.user()).isEqualTo(theirs.getFromUser());
        assertThat(ours.account()).isEqualTo(theirs.getToUser());
        assertThat(ours.key()).isEqualTo("wx-" + theirs.getMsgId());
        assertThat(ours.what()).isEqualTo(new Push.What.Said(theirs.getContent()));
    }

    @Test
    void writesRepliesThatTheyRead() {
        Account account = new Account("a", Node.APP_ID, "s", Node.TOKEN, key, Map.of());
        Push push = new Push("gh_1", "o1", "wx-1", new Push.What.Said("x"));
        String xml = new ReplyXml(Clock.systemUTC(), random).text(account, push, "结束 ]]> 了 <a>&");
        Map<String, String> sealed = new PushXml().read(xml).orElseThrow();

        String plain = theirs.decryptXml(sealed.get("MsgSignature"), sealed.get("TimeStamp"), sealed.get("Nonce"), xml);

        WxMpXmlMessage read = WxMpXmlMessage.fromXml(plain);
        assertThat(read.getContent()).isEqualTo("结束 ]]> 了 <a>&");
        assertThat(read.getToUser()).isEqualTo("o1");
        assertThat(read.getMsgType()).isEqualTo("text");
    }
}
