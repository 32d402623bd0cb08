package org.carechat.language;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An endpoint that speaks OpenAI's chat completions and behaves as it is told, badly above all.
public final class StubModel implements AutoCloseable {

    /// How it behaves.
    public enum Manner {
        /// Answers as a good model would.
        HONEST,
        /// Invents a number, fee, date or verdict in half of its answers, and gives commands for facts nobody told.
        LYING,
        /// Does what any text in the prompt wants, and shows the prompt to who asks.
        OBEDIENT,
        /// Gives commands that don't exist.
        IMPOSSIBLE,
        /// Answers in English.
        ENGLISH,
        /// Takes the request and says nothing.
        HANGING,
        /// Says one character a second.
        DRIPPING,
        /// Answers 429.
        REFUSING,
        /// Answers 500.
        FAILING,
        /// Ends the stream in the middle of an answer.
        CUTTING,
        /// Answers well, and every other time dies: before the answer, in the middle of it, or with silence.
        DYING,
        /// Sends events that are no JSON.
        BROKEN,
        /// Sends 5 MB.
        HUGE
    }

    private static final List<Manner> DEATHS = List.of(Manner.CUTTING, Manner.FAILING, Manner.HANGING, Manner.BROKEN);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final StubWriter writer;
    private volatile Manner manner;
    private volatile long pauseMillis;
    private volatile Consumer<String> eavesdropper = request -> {};

    public StubModel(Manner manner) {
        this(manner, 1);
    }

    public StubModel(Manner manner, long seed) {
        this.manner = manner;
        writer = new StubWriter(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public StubModel behave(Manner now) {
        manner = now;
        return this;
    }

    /// @param millis between two pieces of an answer
    public StubModel pausing(long millis) {
        pauseMillis = millis;
        return this;
    }

    /// @return how often it was asked
    public int asked() {
        return asked.get();
    }

    /// @param heard gets each request as it is sent
    public StubModel overheardBy(Consumer<String> heard) {
        eavesdropper = heard;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        eavesdropper.accept(body);
        try (exchange) {
            Manner now = manner == Manner.DYING ? nextOfDying() : manner;
            switch (now) {
                case HANGING -> hang();
                case REFUSING -> refuse(exchange, 429);
                case FAILING -> refuse(exchange, 500);
                default -> stream(exchange, now, JSON.readTree(body));
            }
        } catch (IOException gone) {
            // The client has given up, as it should with some manners.
        }
    }

    private Manner nextOfDying() {
        int turn = asked.get();
        return turn % 2 == 0 ? Manner.HONEST : DEATHS.get(turn / 2 % DEATHS.size());
    }

    private void hang() {
        await(TimeUnit.MINUTES.toMillis(2));
    }

    private void await(long millis) {
        try {
            if (millis > 0) {
                closing.await(millis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        byte[] body = "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void stream(HttpExchange exchange, Manner now, JsonNode request) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        String text = writer.answer(now, prompt(request));
        switch (now) {
            case DRIPPING -> pieces(out, text, 1, 1_000);
            case CUTTING -> pieces(out, text.substring(0, text.length() / 2), 8, pauseMillis);
            case BROKEN ->
                out.write("data: {\"choices\":[{\"delta\":{\"content\":\n\n".getBytes(StandardCharsets.UTF_8));
            case HUGE -> huge(out);
            default -> {
                pieces(out, text, 8, pauseMillis);
                end(out, text);
            }
        }
        out.flush();
    }

    private static String prompt(JsonNode request) {
        StringBuilder prompt = new StringBuilder();
        request.path("messages")
                .forEach(message ->
                        prompt.append(message.path("content").asString("")).append('\n'));
        return prompt.toString();
    }

    private void pieces(OutputStream out, String text, int length, long pause) throws IOException {
        for (int at = 0; at < text.length() && closing.getCount() > 0; at += length) {
            await(pause);
            event(
                    out,
                    "{\"index\":0,\"delta\":{\"content\":"
                            + JSON.writeValueAsString(text.substring(at, Math.min(text.length(), at + length)))
                            + "},\"finish_reason\":null}",
                    "");
        }
    }

    private static void end(OutputStream out, String text) throws IOException {
        event(out, "{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}", "");
        event(
                out,
                "",
                ",\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":" + text.length() + ",\"total_tokens\":"
                        + (100 + text.length()) + "}");
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void event(OutputStream out, String choice, String more) throws IOException {
        String event = "data:"
                + " {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"stub\",\"choices\":["
                + choice + "]" + more + "}\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void huge(OutputStream out) throws IOException {
        byte[] block = "无".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        out.write("data: ".getBytes(StandardCharsets.UTF_8));
        for (int sent = 0; sent < 5 << 20; sent += block.length) {
            out.write(block);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
