package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Stamp;
import org.junit.jupiter.api.Test;

class PartingTest extends DoorTest {

    @Test
    void sendsEverybodyToAnotherNodeBeforeItGoes() {
        try (SocketClient socket = new SocketClient(port)) {
            socket.hello(client.open(), 2).next("ready");

            sockets.farewell();

            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"bye\",\"reason\":\"draining\"}");
            assertThat(socket.closing().code()).isEqualTo(4503);
        }
    }

    @Test
    void cutsOffWhoDoesNotReadAndNobodyElse() throws Exception {
        Client.Talk flooded = client.open();
        IntStream.range(0, 1_500).forEach(i -> rate(flooded, "很长的话".repeat(500)));
        try (SocketClient healthy = new SocketClient(port);
                Socket deaf = new Socket()) {
            healthy.hello(client.open(), 2).next("ready");
            sayHello(deaf, flooded);
            assertThat(deaf.getInputStream().read()).isPositive();
            await(() -> sockets.size() == 1);

            assertThat(healthy.say("m1", "在吗").next("ack").path("seq").asLong()).isEqualTo(3);
        }
        try (SocketClient resumed = new SocketClient(port)) {
            assertThat(resumed.hello(flooded, 1_490).numbers(12)).endsWith(1_502L);
        }
    }

    private void rate(Client.Talk talk, String comment) {
        Stamp stamp = new Stamp("e", time.instant(), null, Author.customer());
        feed.post(talk.id(), new Event.Rated(stamp, 5, comment));
    }

    /// Speaks as little of the protocol as it takes, and never reads on.
    private void sayHello(Socket deaf, Client.Talk talk) throws IOException {
        deaf.setReceiveBufferSize(4_096);
        deaf.connect(new InetSocketAddress("localhost", port));
        deaf.getOutputStream().write("""
            GET /ws/v1/chat HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """.getBytes(StandardCharsets.US_ASCII));
        String hello = "{\"type\":\"hello\",\"conversation\":\"" + talk.id() + "\",\"token\":\"" + talk.token() + "\"}";
        byte[] payload = hello.getBytes(StandardCharsets.US_ASCII);
        byte[] header = {
            (byte) 0x81, (byte) (0x80 | 126), (byte) (payload.length >> 8), (byte) payload.length, 0, 0, 0, 0
        };
        new DataInputStream(deaf.getInputStream()).readNBytes("HTTP/1.1 101".length());
        deaf.getOutputStream().write(header);
        deaf.getOutputStream().write(payload);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
