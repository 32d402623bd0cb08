package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Sockets that enter a conversation at the socket door of one node, and then take in nothing.
final class Deaf implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    Deaf(int port, Talk talk, int count) {
        try {
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket();
                sockets.add(socket);
                socket.setReceiveBufferSize(4096);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
                enter(socket, talk);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /// Speaks as little of the protocol as it takes.
    private static void enter(Socket socket, Talk talk) throws IOException {
        socket.getOutputStream().write("""
            GET /ws/v1/chat HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """.getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().readNBytes("HTTP/1.1 101".length());
        String hello = "{\"type\":\"hello\",\"conversation\":\"" + talk.id() + "\",\"token\":\"" + talk.token() + "\"}";
        byte[] payload = hello.getBytes(StandardCharsets.US_ASCII);
        byte[] header = {
            (byte) 0x81, (byte) (0x80 | 126), (byte) (payload.length >> 8), (byte) payload.length, 0, 0, 0, 0
        };
        socket.getOutputStream().write(header);
        socket.getOutputStream().write(payload);
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
