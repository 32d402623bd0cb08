package org.carechat.reliability;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.carechat.reliability.History.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One client of a [Herd]. It speaks as little of the protocol as it takes. Everything on the herd's thread.
final class Grazer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] UPGRADE = """
        GET /ws/v1/chat HTTP/1.1\r
        Host: localhost\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Protocol: carechat.v1\r
        \r
        """.getBytes(US_ASCII);
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;

    private final String name;
    private final Talk talk;
    private final History history;
    private SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(0);
    private long dueAt;
    private long seen;
    private int entries;
    private boolean upgraded;
    private boolean ready;

    Grazer(String name, Talk talk, History history) {
        this.name = name;
        this.talk = talk;
        this.history = history;
    }

    boolean ready() {
        return ready;
    }

    /// @return how often it has been let in
    int entries() {
        return entries;
    }

    /// @return whether it wants to connect again
    boolean isDue(long now) {
        return channel == null && now - dueAt >= 0;
    }

    /// @param again when it may try the next time, where this connection breaks
    void connect(Selector selector, int port, long again) {
        dueAt = again;
        upgraded = false;
        in = ByteBuffer.allocate(2048);
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            // What is torn is reset, as when a cable is pulled and a router forgets.
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            boolean done = channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.register(selector, done ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
            if (done) {
                write(ByteBuffer.wrap(UPGRADE));
            }
        } catch (IOException refused) {
            tear();
        }
    }

    void attend(SelectionKey key) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write(ByteBuffer.wrap(UPGRADE));
            } else if (key.isReadable()) {
                take();
            }
        } catch (IOException broken) {
            tear();
        }
    }

    void tear() {
        ready = false;
        SocketChannel mine = channel;
        channel = null;
        try {
            if (mine != null) {
                mine.close();
            }
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    private void take() throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
        }
        if (channel.read(in) < 0) {
            tear();
            return;
        }
        in.flip();
        if (!upgraded) {
            upgrade();
        }
        while (upgraded && channel != null && frame()) {
            // One after the other.
        }
        in.compact();
    }

    private void upgrade() throws IOException {
        String head = US_ASCII.decode(in.duplicate()).toString();
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            tear();
            return;
        }
        in.position(in.position() + end + 4);
        upgraded = true;
        write(framed(
                TEXT,
                ("{\"type\":\"hello\",\"conversation\":\"" + talk.id() + "\",\"token\":\"" + talk.token()
                                + "\",\"after\":" + seen + "}")
                        .getBytes(US_ASCII)));
    }

    /// @return whether a whole frame was there
    private boolean frame() throws IOException {
        ByteBuffer ahead = in.duplicate();
        if (ahead.remaining() < 2) {
            return false;
        }
        int kind = ahead.get() & 0xff;
        int length = ahead.get();
        if (length == 127 || length == 126 && ahead.remaining() < 2) {
            return length == 127 && fail();
        }
        length = length == 126 ? ahead.getShort() & 0xffff : length;
        if (ahead.remaining() < length) {
            return false;
        }
        byte[] payload = new byte[length];
        ahead.get(payload);
        in.position(ahead.position());
        hear(kind, payload);
        return true;
    }

    private static boolean fail() {
        throw new IllegalStateException("no frame of the service is that long");
    }

    private void hear(int kind, byte[] payload) throws IOException {
        switch (kind) {
            case TEXT -> read(JSON.readTree(new String(payload, UTF_8)));
            case PING -> write(framed(PONG, payload));
            case CLOSE -> tear();
            default -> {}
        }
    }

    private void read(JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "ready" -> {
                ready = true;
                entries++;
            }
            case "event" -> {
                JsonNode event = frame.path("event");
                seen = event.path("seq").asLong();
                history.add(name, talk.id(), What.SAW, event.path("id").asString(), seen);
            }
            default -> {}
        }
    }

    /// What a client sends is masked; a mask of zeros leaves it as it is.
    private static ByteBuffer framed(int kind, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) kind);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        return frame.put(new byte[4]).put(payload).flip();
    }

    private void write(ByteBuffer frame) throws IOException {
        while (frame.hasRemaining()) {
            if (channel.write(frame) == 0) {
                // So few bytes always have room in the socket.
                throw new IOException("the line is full");
            }
        }
    }
}
