package org.carechat.webhooks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Posts to a receiver, signed: `X-CareChat-Signature` is `sha256=` and the HMAC-SHA-256, in hex, of
/// `X-CareChat-Timestamp` (seconds), a full stop and the body. A receiver knows by `X-CareChat-Delivery` what it
/// had before. Redirects aren't followed. Thread-safe.
final class Webhook {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final String HMAC = "HmacSHA256";

    private final Clock clock;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// @param patience how long a receiver may take in all, to the end of its answer
    Webhook(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /// @return whether the receiver has taken it: any status from 200 to 299
    boolean post(Receiver receiver, String delivery, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(receiver.url())
                .header("Content-Type", "application/json")
                .header("X-CareChat-Delivery", delivery)
                .header("X-CareChat-Timestamp", timestamp)
                .header("X-CareChat-Signature", "sha256=" + signature(receiver.secret(), timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return taken(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
    }

    /// The client's own limit ends with the headers: an answer that drips for ever would never end.
    private boolean taken(CompletableFuture<HttpResponse<Void>> answer) {
        try {
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status >= 200 && status < 300;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answer.cancel(true);
        }
    }

    private static String signature(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
