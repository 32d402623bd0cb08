package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.carechat.conversation.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatSocketTest extends DoorTest {

    private final List<SocketClient> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() {
        sockets.forEach(SocketClient::close);
    }

    private SocketClient socket(String... headers) {
        SocketClient socket = new SocketClient(port, headers);
        sockets.add(socket);
        return socket;
    }

    @Test
    void saysHowThingsStandAndThenEveryEvent() {
        SocketClient socket = socket().hello(client.open(), 0);

        JsonNode ready = socket.next();
        assertThat(socket.protocol()).isEqualTo("carechat.v1");
        assertThat(ready.path("type").asString()).isEqualTo("ready");
        assertThat(ready.path("mode").asString()).isEqualTo("bot");
        assertThat(ready.path("lastSeq").asLong()).isEqualTo(2);
        assertThat(ready.path("heartbeat").asString()).isEqualTo("PT5M");
        assertThat(socket.numbers(2)).containsExactly(1L, 2L);
    }

    @Test
    void acknowledgesAMessageBeforeItShowsIt() {
        SocketClient socket = socket().hello(client.open(), 2);
        socket.next("ready");
        store.slow = true;

        socket.say("m1", "在吗");

        JsonNode ack = socket.next();
        assertThat(ack.path("type").asString()).isEqualTo("ack");
        assertThat(ack.path("clientMessageId").asString()).isEqualTo("m1");
        assertThat(ack.path("seq").asLong()).isEqualTo(3);
        assertThat(socket.numbers(2)).containsExactly(3L, 4L);
    }

    @Test
    void acknowledgesARepeatWithTheSameNumberAndShowsItOnce() {
        Client.Talk talk = client.open();
        SocketClient socket = socket().hello(talk, 2);

        socket.say("m1", "在吗").say("m1", "在吗");

        assertThat(socket.next("ack").path("seq").asLong()).isEqualTo(3);
        assertThat(socket.next("ack").path("seq").asLong()).isEqualTo(3);
        client.say(talk, "m1", "在吗", "PT10S");
        assertThat(client.get(talk, "/events").events()).hasSize(4);
    }

    @Test
    void resumesAfterTheLastEventThatTheClientHas() {
        Client.Talk talk = client.open();
        SocketClient first = socket().hello(talk, 2);
        first.say("m1", "在吗");
        first.numbers(2);
        first.close();
        client.say(talk, "m2", "还在吗", "PT10S");

        assertThat(socket().hello(talk, 4).numbers(2)).containsExactly(5L, 6L);
    }

    @Test
    void keepsOneOrderWhileManyWrite() {
        Client.Talk talk = client.open();
        bot.asleep = true;
        SocketClient reader = socket().hello(talk, 2);
        List<SocketClient> writers =
                IntStream.range(0, 4).mapToObj(i -> socket().hello(talk, 2)).toList();

        writers.parallelStream()
                .forEach(writer -> IntStream.range(0, 10)
                        .forEach(i -> writer.say("w" + writers.indexOf(writer) + "-" + i, "第" + i + "条")));

        List<Long> expected = LongStream.rangeClosed(3, 42).boxed().toList();
        assertThat(reader.numbers(40)).isEqualTo(expected);
        writers.forEach(writer -> assertThat(writer.numbers(40)).isEqualTo(expected));
    }

    @Test
    void keepsTheOrderOfOneSocket() {
        Client.Talk talk = client.open();
        bot.asleep = true;
        SocketClient socket = socket().hello(talk, 2);

        IntStream.range(0, 30).forEach(i -> socket.say("m" + i, "第" + i + "条"));

        List<String> said = IntStream.range(0, 30)
                .mapToObj(i -> socket.next("event").at("/event/clientMessageId").asString())
                .toList();
        assertThat(said).isEqualTo(IntStream.range(0, 30).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void findsWhatSignalsDidNotTell() {
        Client.Talk talk = client.open();
        SocketClient socket = socket().hello(talk, 2);
        socket.next("ready");
        bell.deaf = true;
        client.say(talk, "m1", "在吗", "PT10S");

        socket.send(Map.of("type", "ping"));

        assertThat(socket.numbers(2)).containsExactly(3L, 4L);
    }

    @Test
    void showsWhatCameWhileItWasLetIn() {
        Client.Talk talk = client.open();
        store.afterTheNextHead(() -> bell.untilTold(() -> feed.post(talk.id(), rated("e3"))));

        assertThat(socket().hello(talk, 2).numbers(1)).containsExactly(3L);
    }

    @Test
    void readsALongLogInOrder() {
        Client.Talk talk = client.open();
        IntStream.range(0, 300).forEach(i -> feed.post(talk.id(), rated("e" + i)));

        assertThat(socket().hello(talk, 0).numbers(302))
                .isEqualTo(LongStream.rangeClosed(1, 302).boxed().toList());
    }

    private Event rated(String id) {
        return new Event.Rated(new Stamp(id, time.instant(), null, Author.customer()), 5, null);
    }

    @Test
    void answersAPing() {
        SocketClient socket = socket().hello(client.open(), 2);
        socket.next("ready");

        assertThat(socket.send(Map.of("type", "ping")).next().path("type").asString())
                .isEqualTo("pong");
    }

    @Test
    void relaysWhatTheAgentDoes() {
        Client.Talk talk = client.open();
        SocketClient socket = socket().hello(talk, 2);
        socket.next("ready");

        bell.ring(new Signal.Typing(talk.id(), Role.AGENT, "小王"));
        bell.ring(new Signal.Read(talk.id(), Role.AGENT, 2));

        assertThat(socket.next().at("/from/name").asString()).isEqualTo("小王");
        assertThat(socket.next().toString()).isEqualTo("{\"type\":\"read\",\"by\":\"agent\",\"seq\":2}");
    }

    @Test
    void tellsTheAgentWhatTheCustomerDoes() {
        Client.Talk talk = client.open();
        SocketClient socket = socket().hello(talk, 2);
        socket.next("ready");
        BlockingQueue<Signal> heard = new LinkedBlockingQueue<>();

        try (var ignored = bell.listen(talk.id(), heard::add)) {
            socket.send(Map.of("type", "typing")).send(Map.of("type", "read", "seq", 2));
            socket.send(Map.of("type", "ping")).next("pong");

            assertThat(take(heard)).isEqualTo(new Signal.Typing(talk.id(), Role.CUSTOMER, null));
            assertThat(take(heard)).isEqualTo(new Signal.Read(talk.id(), Role.CUSTOMER, 2));
        }
    }

    @Test
    void passesOnAnswersThatAreStillBeingWritten() {
        Client.Talk talk = client.open();
        SocketClient socket = socket().hello(talk, 2);
        socket.next("ready");

        bell.ring(new Signal.Delta(talk.id(), "t1", "整机"));
        bell.ring(new Signal.Retract(talk.id(), "t1"));

        assertThat(socket.next().toString()).isEqualTo("{\"type\":\"delta\",\"turn\":\"t1\",\"text\":\"整机\"}");
        assertThat(socket.next().toString()).isEqualTo("{\"type\":\"retract\",\"turn\":\"t1\"}");
    }

    @Nested
    class WhenAMessageIsNotTaken {

        @Test
        void saysWhyAndWhichOneItWas() {
            SocketClient socket = socket("Accept-Language", "en").hello(client.open(), 2);

            socket.say("m1", " ");

            JsonNode error = socket.next("error");
            assertThat(error.path("code").asString()).isEqualTo("invalid");
            assertThat(error.path("detail").asString()).isEqualTo("The message has no text.");
            assertThat(error.path("clientMessageId").asString()).isEqualTo("m1");
        }

        @Test
        void namesTheOpenChoicesForAStaleOne() {
            SocketClient socket = socket().hello(client.open(), 2);

            socket.send(Map.of("type", "say", "clientMessageId", "m1", "choice", "old"));

            JsonNode error = socket.next("error");
            assertThat(error.path("code").asString()).isEqualTo("stale-choice");
            assertThat(error.path("choices")).hasSize(4);
        }

        @Test
        void saysPlainlyThatItWasNotStored() {
            SocketClient socket = socket().hello(client.open(), 2);
            socket.next("ready");
            store.down = true;

            socket.say("m1", "在吗");

            JsonNode error = socket.next("error");
            assertThat(error.path("code").asString()).isEqualTo("unavailable");
            assertThat(error.path("retryAfter").asInt()).isEqualTo(2);
            store.down = false;
            assertThat(socket.say("m1", "在吗").next("ack").path("seq").asLong()).isEqualTo(3);
        }
    }

    @Nested
    class WhenItCloses {

        @Test
        void withoutAHelloInTime() {
            assertThat(socket().closing().code()).isEqualTo(4408);
        }

        @Test
        void withoutAHelloFirst() {
            assertThat(socket().say("m1", "在吗").closing().code()).isEqualTo(4400);
        }

        @Test
        void forAFrameThatItCanNotRead() {
            assertThat(socket().raw("{broken").closing().code()).isEqualTo(4400);
            assertThat(socket().raw("[]").closing().code()).isEqualTo(4400);
            assertThat(socket().raw("{\"type\":\"dance\"}").closing().reason()).contains("dance");
            assertThat(socket().raw("{\"type\":\"ping\",\"loud\":true}")
                            .closing()
                            .reason())
                    .contains("loud");
        }

        @Test
        void forABinaryFrame() {
            SocketClient socket = socket();
            socket.binary(new byte[] {1, 2, 3});

            assertThat(socket.closing().code()).isEqualTo(4400);
        }

        @Test
        void forAFrameThatIsTooLarge() {
            String large = "{\"type\":\"ping\",\"extra\":{\"x\":\"" + "x".repeat(32 * 1024) + "\"}}";

            assertThat(socket().raw(large).closing().code()).isEqualTo(4413);
        }

        @Test
        void forATokenOfAnotherConversation() {
            Client.Talk foreign =
                    new Client.Talk(client.open().id(), client.open().token());

            assertThat(socket().hello(foreign, 0).closing().code()).isEqualTo(4401);
        }

        @Test
        void forATokenThatHasExpired() {
            Client.Talk talk = client.open();
            time.pass(Duration.ofHours(25));

            assertThat(socket().hello(talk, 0).closing().code()).isEqualTo(4401);
        }

        @Test
        void forTheOldestOfMoreThanFive() {
            Client.Talk talk = client.open();
            List<SocketClient> six = IntStream.range(0, 6)
                    .mapToObj(i -> {
                        SocketClient socket = socket().hello(talk, 2);
                        socket.next("ready");
                        return socket;
                    })
                    .toList();

            assertThat(six.getFirst().closing().code()).isEqualTo(4409);
            assertThat(six.getLast().say("m1", "在吗").next("ack").path("seq").asLong())
                    .isEqualTo(3);
        }

        @Test
        void forFramesThatComeTooFast() {
            SocketClient socket = socket().hello(client.open(), 2);
            try {
                IntStream.range(0, 400).forEach(i -> socket.send(Map.of("type", "typing")));
            } catch (CompletionException alreadyClosed) {
                // It may close before all are sent.
            }

            assertThat(socket.closing().code()).isEqualTo(4429);
        }
    }

    @Nested
    class BeforeItOpens {

        @Test
        void refusesPagesOfOtherSites() {
            for (String origin : List.of("https://evil.example", "https://shop.example.evil.com", "null")) {
                assertThat(refused("Origin", origin)).as(origin).isEqualTo(403);
            }
        }

        @Test
        void refusesWhoSendsCookiesButSaysNotFromWhere() {
            assertThat(refused("Cookie", "session=1")).isEqualTo(403);
        }

        @Test
        void letsPagesOfTheChannelsSitesIn() {
            SocketClient socket = socket("Origin", SITE).hello(client.open(), 2);

            assertThat(socket.next().path("type").asString()).isEqualTo("ready");
        }

        @Test
        void asksAgainWhetherTheSiteIsTheConversationsOwn() {
            Client.Talk talk = Client.talk(client.post("/api/v1/conversations", "{\"channel\":\"api\"}"));

            assertThat(socket("Origin", SITE).hello(talk, 0).closing().code()).isEqualTo(4401);
        }

        private int refused(String... headers) {
            CompletableFuture<WebSocket> attempt = SocketClient.connect(port, new WebSocket.Listener() {}, headers);
            try {
                attempt.join().abort();
                return 101;
            } catch (CompletionException e) {
                return ((WebSocketHandshakeException) e.getCause())
                        .getResponse()
                        .statusCode();
            }
        }
    }

    private static Signal take(BlockingQueue<Signal> heard) {
        try {
            Signal signal = heard.poll(10, TimeUnit.SECONDS);
            while (signal instanceof Signal.Grew) {
                signal = heard.poll(10, TimeUnit.SECONDS);
            }
            return signal;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
