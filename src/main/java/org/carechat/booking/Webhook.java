package org.carechat.booking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Posts news to a listener, signed: `X-CareChat-Signature` is `sha256=` and the HMAC-SHA-256, in hex, of
/// `X-CareChat-Timestamp` (seconds), a full stop and the body. A listener knows by `X-CareChat-Delivery` what it
/// had before. Thread-safe.
final class Webhook {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// @param patience how long a listener may take to answer
    Webhook(String secret, Clock clock, Duration patience) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        this.patience = patience;
    }

    /// @return whether the listener has taken it: any status from 200 to 299
    boolean post(URI listener, String delivery, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(listener)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("X-CareChat-Delivery", delivery)
                .header("X-CareChat-Timestamp", timestamp)
                .header("X-CareChat-Signature", "sha256=" + signature(timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
