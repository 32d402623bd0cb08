package org.carechat.reliability;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.carechat.reliability.History.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client at the socket door that reads the log, comes back whenever it is cut off, and resumes after the last
/// event that it has. It writes down all that it was shown.
final class Reader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String name;
    private final Talk talk;
    private final History history;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile long seen;
    private volatile boolean closed;
    private volatile WebSocket socket;
    private volatile CountDownLatch ended = new CountDownLatch(1);
    /// When the current connection said that it is ready; 0 while there is none.
    private volatile long readyAt;

    Reader(String name, Talk talk, History history) {
        this.name = name;
        this.talk = talk;
        this.history = history;
        Thread.ofVirtual().name(name).start(this::keepReading);
    }

    long seen() {
        return seen;
    }

    boolean ready() {
        return readyAt != 0;
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        closed = true;
        WebSocket current = socket;
        if (current != null) {
            current.abort();
        }
        ended.countDown();
    }

    private void keepReading() {
        while (!closed) {
            CountDownLatch end = new CountDownLatch(1);
            ended = end;
            try {
                WebSocket made = CLIENT.newWebSocketBuilder()
                        .connectTimeout(Duration.ofSeconds(3))
                        .subprotocols("carechat.v1")
                        .buildAsync(talk.door().apply("/ws/v1/chat"), new Ear(end))
                        .get(5, TimeUnit.SECONDS);
                socket = made;
                connections.incrementAndGet();
                made.sendText(hello(), true).get(5, TimeUnit.SECONDS);
                watch(end);
                made.abort();
            } catch (InterruptedException e) {
                return;
            } catch (java.util.concurrent.ExecutionException | TimeoutException | CompletionException broken) {
                // It comes back below.
            }
            readyAt = 0;
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 300))
                    .toNanos());
        }
    }

    /// A line that was cut may stay silent: a client asks now and then.
    private void watch(CountDownLatch end) throws InterruptedException {
        while (!end.await(5, TimeUnit.SECONDS)) {
            try {
                socket.sendText("{\"type\":\"ping\"}", true).get(5, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | TimeoutException broken) {
                return;
            }
        }
    }

    private String hello() {
        return JSON.writeValueAsString(
                Map.of("type", "hello", "conversation", talk.id(), "token", talk.token(), "after", seen));
    }

    private void frame(String text) {
        JsonNode frame = JSON.readTree(text);
        switch (frame.path("type").asString()) {
            case "ready" -> readyAt = System.nanoTime();
            case "event" -> {
                JsonNode event = frame.path("event");
                seen = event.path("seq").asLong();
                history.add(name, talk.id(), What.SAW, event.path("id").asString(), seen);
            }
            default -> {}
        }
    }

    /// One connection; a new one never hears what an old one was told.
    private final class Ear implements WebSocket.Listener {
        private final CountDownLatch end;
        private final StringBuilder part = new StringBuilder();

        Ear(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last && end.getCount() > 0) {
                frame(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end.countDown();
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end.countDown();
        }
    }
}
