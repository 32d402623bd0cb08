package org.carechat.wechat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/// Writes passive replies, encrypted where the account is. Thread-safe.
final class ReplyXml {

    private static final int NONCE_BYTES = 8;

    private final Clock clock;
    private final SecureRandom random;

    ReplyXml(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// @param push what is answered
    String text(Account account, Push push, String text) {
        long now = clock.instant().getEpochSecond();
        String plain = "<xml>" + field("ToUserName", push.user()) + field("FromUserName", push.account())
                + "<CreateTime>" + now + "</CreateTime>" + field("MsgType", "text") + field("Content", text) + "</xml>";
        byte[] key = account.aesKey();
        return key == null ? plain : sealed(account, new MessageCipher(key, account.appId(), random).seal(plain), now);
    }

    private String sealed(Account account, String secret, long now) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        String timestamp = Long.toString(now);
        return "<xml>" + field("Encrypt", secret)
                + field("MsgSignature", Signature.of(account.token(), timestamp, nonce, secret))
                + "<TimeStamp>" + timestamp + "</TimeStamp>" + field("Nonce", nonce) + "</xml>";
    }

    private static String field(String name, String value) {
        return "<" + name + "><![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">";
    }
}
