package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever abuses frames loses their own socket, and nobody else anything.
class FrameAbuseTest extends DoorTest {

    private SocketClient neighbour;
    private int said;

    @BeforeEach
    void seatSomebodyElse() {
        neighbour = new SocketClient(port).hello(client.open(), 2);
        neighbour.next("ready");
    }

    @AfterEach
    void nobodyElseWasTouched() {
        neighbour.say("m" + said++, "在吗");
        assertThat(neighbour.next("ack").path("seq").asLong()).isEqualTo(3);
        neighbour.close();
    }

    @Test
    void closesForAFrameThatClaimsToBeEndless() {
        try (RawSocket socket = new RawSocket(port)) {
            assertThat(socket.claiming(1L << 40).closing()).isIn(0, 1009, 4413);
        }
    }

    @Test
    void closesForBytesThatAreNoText() {
        try (RawSocket socket = new RawSocket(port)) {
            byte[] broken = {'{', (byte) 0xC3, (byte) 0x28, '}'};
            assertThat(socket.frame(RawSocket.TEXT, true, broken).closing()).isIn(1007, 4400);
        }
    }

    @Test
    void closesForAFrameThatIsNotMasked() {
        try (RawSocket socket = new RawSocket(port)) {
            assertThat(socket.unmasked("{\"type\":\"ping\"}").closing()).isIn(0, 1002, 4400);
        }
    }

    @Test
    void closesForBitsAndKindsThatAreReserved() {
        try (RawSocket bits = new RawSocket(port);
                RawSocket kind = new RawSocket(port)) {
            assertThat(bits.bytes(0xF1, 0x80, 1, 2, 3, 4).closing()).isIn(0, 1002, 4400);
            assertThat(kind.bytes(0x83, 0x80, 1, 2, 3, 4).closing()).isIn(0, 1002, 4400);
        }
    }

    @Test
    void closesForAPingThatIsTooLong() {
        try (RawSocket socket = new RawSocket(port)) {
            assertThat(socket.frame(RawSocket.PING, true, new byte[200]).closing())
                    .isIn(0, 1002, 4400);
        }
    }

    @Test
    void closesForAFloodOfPings() {
        try (RawSocket socket = new RawSocket(port)) {
            for (int i = 0; i < 10_000; i++) {
                socket.frame(RawSocket.PING, true, new byte[0]);
            }
            assertThat(socket.closing()).isIn(0, 4429);
        }
    }

    @Test
    void closesForAMessageInPiecesOfOneByte() {
        try (RawSocket socket = new RawSocket(port)) {
            socket.frame(RawSocket.TEXT, false, new byte[] {'{'});
            for (int i = 0; i < 1_000; i++) {
                socket.frame(0, false, new byte[] {' '});
            }
            assertThat(socket.closing()).isIn(0, 4400);
        }
    }

    @Test
    void takesAMessageInAFewPieces() {
        Client.Talk talk = client.open();
        try (RawSocket socket = new RawSocket(port)) {
            String hello = "{\"type\":\"hello\",\"conversation\":\"" + talk.id() + "\",\"token\":\"" + talk.token()
                    + "\",\"extra\":{},\"after\":-1}";
            byte[] bytes = hello.getBytes(StandardCharsets.UTF_8);
            int half = bytes.length / 2;
            socket.frame(RawSocket.TEXT, false, Arrays.copyOf(bytes, half));
            socket.frame(0, true, Arrays.copyOfRange(bytes, half, bytes.length));

            // It was put together: what is wrong with it is 'after'.
            assertThat(socket.closing()).isEqualTo(4400);
        }
    }

    @Test
    void closesForABinaryFrame() {
        try (RawSocket socket = new RawSocket(port)) {
            assertThat(socket.frame(RawSocket.BINARY, true, new byte[] {1, 2}).closing())
                    .isEqualTo(4400);
        }
    }
}
