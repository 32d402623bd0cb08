package org.carechat.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;

/// A user of an account: what they do reaches the service as the platform would push it. Signatures and encryption
/// are those of another implementation.
public final class Follower {

    private static final AtomicLong MESSAGES = new AtomicLong(System.currentTimeMillis() * 1000);

    /// What the service answered.
    ///
    /// @param text of the passive reply; empty where there is none
    public record Answer(int status, String body, String text, Duration took) {

        boolean isSuccess() {
            return status == 200 && body.equals("success");
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final String user = "o" + UUID.randomUUID();
    private final String token;
    private final WxCryptUtil crypt;

    public Follower(String token) {
        this(token, null);
    }

    Follower(String token, WxCryptUtil crypt) {
        this.token = token;
        this.crypt = crypt;
    }

    static Follower sealed() {
        return new Follower(Node.TOKEN, new WxCryptUtil(Node.TOKEN, Node.AES_KEY, Node.APP_ID));
    }

    public String user() {
        return user;
    }

    public static String id() {
        return Long.toString(MESSAGES.incrementAndGet());
    }

    public Answer says(URI door, String text) {
        return says(door, id(), text);
    }

    public Answer says(URI door, String message, String text) {
        return pushes(door, text(message, text));
    }

    String text(String message, String text) {
        return message("text", message, "<Content><![CDATA[" + text + "]]></Content>");
    }

    String message(String type, String message, String fields) {
        return xml("<MsgType><![CDATA[" + type + "]]></MsgType>" + fields + "<MsgId>" + message + "</MsgId>");
    }

    String event(String event, String fields) {
        return xml("<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[" + event + "]]></Event>" + fields);
    }

    private String xml(String fields) {
        return "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[" + user
                + "]]></FromUserName><CreateTime>" + Instant.now().getEpochSecond() + "</CreateTime>" + fields
                + "</xml>";
    }

    Answer pushes(URI door, String xml) {
        return pushes(door, xml, Long.toString(Instant.now().getEpochSecond()), id());
    }

    Answer pushes(URI door, String xml, String timestamp, String nonce) {
        String query = "?signature=" + SHA1.gen(token, timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce
                + "&openid=" + user;
        if (crypt == null) {
            return posts(door, query, xml);
        }
        String secret = crypt.encrypt(UUID.randomUUID().toString().substring(0, 16), xml);
        return posts(
                door,
                query + "&encrypt_type=aes&msg_signature=" + SHA1.gen(token, timestamp, nonce, secret),
                "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><Encrypt><![CDATA[" + secret
                        + "]]></Encrypt></xml>");
    }

    Answer posts(URI door, String query, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + query))
                .header("Content-Type", "text/xml")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return exchange(request);
    }

    Answer gets(URI door, String query) {
        return exchange(HttpRequest.newBuilder(URI.create(door + query)).build());
    }

    private Answer exchange(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Answer(answer.statusCode(), answer.body(), reply(answer.body()), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String reply(String body) {
        if (!body.startsWith("<xml>")) {
            return "";
        }
        String plain = crypt == null
                ? body
                : crypt.decryptXml(field(body, "MsgSignature"), field(body, "TimeStamp"), field(body, "Nonce"), body);
        return field(plain, "Content").replace("]]]]><![CDATA[>", "]]>");
    }

    private static String field(String xml, String name) {
        String start = "<" + name + ">";
        String value = xml.substring(xml.indexOf(start) + start.length(), xml.indexOf("</" + name + ">"));
        return value.startsWith("<![CDATA[") ? value.substring(9, value.length() - 3) : value;
    }
}
