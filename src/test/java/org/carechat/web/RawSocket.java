package org.carechat.web;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A client that may write anything on the wire (RFC 6455).
final class RawSocket implements AutoCloseable {

    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int PING = 9;

    private static final int FINAL = 0x80;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawSocket(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(10_000);
            in = new DataInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            shakeHands(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shakeHands(int port) throws IOException {
        String request = "GET /ws/v1/chat HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: carechat.v1\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    RawSocket frame(int opcode, boolean last, byte[] payload) {
        return write(header(opcode, last, true, payload.length), masked(payload));
    }

    RawSocket unmasked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return write(header(TEXT, true, false, payload.length), payload);
    }

    /// Claims more than it sends.
    RawSocket claiming(long length) {
        ByteBuffer header = ByteBuffer.allocate(14);
        header.put((byte) (FINAL | TEXT))
                .put((byte) (0x80 | 127))
                .putLong(length)
                .put(MASK);
        return write(header.array(), new byte[10]);
    }

    RawSocket bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return write(all, new byte[0]);
    }

    /// @return the code that the socket was closed with; 0 where the connection just ended
    int closing() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0F;
                int length = in.readUnsignedByte() & 0x7F;
                int size = length == 126 ? in.readUnsignedShort() : length;
                byte[] payload = in.readNBytes(size);
                if (opcode == 8) {
                    return ByteBuffer.wrap(payload).getShort();
                }
            }
        } catch (EOFException ended) {
            return 0;
        } catch (IOException reset) {
            if (reset instanceof java.net.SocketTimeoutException) {
                throw new AssertionError("it stays open");
            }
            return 0;
        }
    }

    private RawSocket write(byte[] header, byte[] payload) {
        try {
            out.write(header);
            out.write(payload);
            out.flush();
        } catch (IOException alreadyClosed) {
            // Closing is what is waited for.
            return this;
        }
        return this;
    }

    private static byte[] header(int opcode, boolean last, boolean mask, int length) {
        ByteBuffer header = ByteBuffer.allocate(16);
        header.put((byte) ((last ? FINAL : 0) | opcode));
        int masks = mask ? 0x80 : 0;
        if (length < 126) {
            header.put((byte) (masks | length));
        } else {
            header.put((byte) (masks | 126)).putShort((short) length);
        }
        if (mask) {
            header.put(MASK);
        }
        byte[] bytes = new byte[header.position()];
        header.flip().get(bytes);
        return bytes;
    }

    private static byte[] masked(byte[] payload) {
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK[i % 4];
        }
        return masked;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
