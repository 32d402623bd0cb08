package org.carechat.customer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes and checks the addresses under which single attachments can be fetched without a token, by `<img>` for
/// instance: signed for one file, and good for a short time only. Thread-safe.
public final class AttachmentLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "carechat attachment links";
    /// Times are rounded up to this, so that the same picture keeps its address for a while.
    private static final long STEP = 60;

    private final SecretKeySpec key;
    private final Duration life;
    private final String base;
    private final Clock clock;

    /// @param secret the same on all nodes; what signs tokens is not used itself, but a key derived from it
    /// @param life how long an address is good for at least
    /// @param base what comes before the path: empty where clients resolve it against the API's own address
    public AttachmentLinks(byte[] secret, Duration life, String base, Clock clock) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), PURPOSE), ALGORITHM);
        this.life = life;
        this.base = base;
        this.clock = clock;
    }

    /// @return a fresh address
    public String url(String conversation, String attachment) {
        long until = clock.instant().plus(life).getEpochSecond() / STEP * STEP + STEP;
        return base + "/api/v1/conversations/" + conversation + "/attachments/" + attachment + "?expires=" + until
                + "&signature=" + signature(conversation, attachment, until);
    }

    /// @return whether the address was signed here, for that file, and is still good
    public boolean good(String conversation, String attachment, long expires, String signature) {
        byte[] mine = signature(conversation, attachment, expires).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(mine, signature.getBytes(StandardCharsets.UTF_8))
                && clock.instant().isBefore(Instant.ofEpochSecond(expires));
    }

    /// @param event in its public shape
    /// @return the same, with a fresh address where it shows an attachment
    public Map<String, Object> into(String conversation, Map<String, Object> event) {
        if (!(event.get("attachment") instanceof Map<?, ?> attachment)) {
            return event;
        }
        Map<Object, Object> linked = new LinkedHashMap<>(attachment);
        linked.put("url", url(conversation, String.valueOf(attachment.get("id"))));
        Map<String, Object> whole = new LinkedHashMap<>(event);
        whole.put("attachment", linked);
        return whole;
    }

    private String signature(String conversation, String attachment, long expires) {
        byte[] mac = mac(key, conversation + '\n' + attachment + '\n' + expires);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
