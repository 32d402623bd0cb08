package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Connections that are held open and say nothing.
final class Crowd implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    /// @param port on loopback
    Crowd(int port, int size) {
        try {
            for (int i = 0; i < size; i++) {
                Socket socket = new Socket();
                sockets.add(socket);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return sockets.size();
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
