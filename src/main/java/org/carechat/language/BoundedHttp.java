package org.carechat.language;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// HTTP for LangChain4j with three bounds that its own client lacks: each answer is read on a virtual thread of
/// its own, so that a slow one holds up no other; it may not be longer than a limit; and its connection is closed
/// when its time is up, even if the other side says nothing any more. HTTP/1.1 only: an offer to upgrade confuses
/// some servers.
final class BoundedHttp implements HttpClient, AutoCloseable {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_OF_A_REFUSAL = 500;

    private final java.net.http.HttpClient http;
    private final Duration life;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-timer").factory());

    /// @param life how long one exchange may last
    BoundedHttp(Duration connect, Duration life) {
        this.life = life;
        http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(connect)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Thread.ofVirtual().name("model-answer").start(() -> {
            try {
                read(request, parser, listener);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                listener.onError(e);
            } catch (IOException | RuntimeException e) {
                listener.onError(e);
            }
        });
    }

    private void read(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(jdk(request), BodyHandlers.ofInputStream());
        InputStream body = response.body();
        ScheduledFuture<?> end = timer.schedule(() -> close(body), life.toMillis(), TimeUnit.MILLISECONDS);
        try (InputStream limited = new LimitedStream(body, MOST_BYTES)) {
            if (response.statusCode() / 100 != 2) {
                throw new HttpException(response.statusCode(), new String(limited.readNBytes(MOST_OF_A_REFUSAL)));
            }
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser.parse(limited, listener);
            listener.onClose();
        } finally {
            end.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException ignored) {
            // It is being given up; whoever reads it hears of that.
        }
    }

    private java.net.http.HttpRequest jdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(life);
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            header.getValue().forEach(value -> builder.header(header.getKey(), value));
        }
        return builder.method(request.method().name(), BodyPublishers.ofString(request.body()))
                .build();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.shutdownNow();
    }
}
