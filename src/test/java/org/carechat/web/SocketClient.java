package org.carechat.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A client of the socket door, in short words. Whatever it waits for must come within ten seconds.
final class SocketClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closing> closed = new CompletableFuture<>();
    private final WebSocket socket;

    record Closing(int code, String reason) {}

    SocketClient(int port, String... headers) {
        socket = connect(port, new Ears(), headers).join();
    }

    static CompletableFuture<WebSocket> connect(int port, WebSocket.Listener listener, String... headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("carechat.v1");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder.buildAsync(URI.create("ws://localhost:" + port + "/ws/v1/chat"), listener);
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    SocketClient hello(Client.Talk talk, long after) {
        return send(Map.of("type", "hello", "conversation", talk.id(), "token", talk.token(), "after", after));
    }

    SocketClient say(String id, String text) {
        return send(Map.of("type", "say", "clientMessageId", id, "text", text));
    }

    SocketClient send(Map<String, Object> frame) {
        return raw(Client.JSON.writeValueAsString(new HashMap<>(frame)));
    }

    SocketClient raw(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    void binary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /// @return the next frame
    JsonNode next() {
        try {
            JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came; closed: " + closed.getNow(null));
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the next frame of that type; others are skipped
    JsonNode next(String type) {
        JsonNode frame = next();
        while (!frame.path("type").asString().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /// @return the numbers of the next events
    List<Long> numbers(int count) {
        List<Long> numbers = new ArrayList<>();
        while (numbers.size() < count) {
            numbers.add(next("event").at("/event/seq").asLong());
        }
        return numbers;
    }

    Closing closing() {
        return closed.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(Client.JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new Closing(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
