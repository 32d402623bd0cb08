package org.carechat.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A TCP proxy that breaks connections: at random bytes, all at once, or for a while. A connection goes to the next
/// of its targets that takes it, as a load balancer would do it. Thread-safe.
final class FaultProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1000;

    private final ServerSocket door;
    private final Supplier<List<Integer>> targets;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int meanBytes;
    private volatile boolean shut;

    /// @param targets ports on loopback
    FaultProxy(long seed, Supplier<List<Integer>> targets) {
        this.targets = targets;
        random = new Random(seed);
        try {
            door = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    URI uri(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + door.getLocalPort() + path);
    }

    /// From now on each new connection is cut after a random number of bytes, in whichever direction they go.
    ///
    /// @param mean 0: never
    void cutAfterAbout(int mean) {
        meanBytes = mean;
    }

    /// Cuts all connections, and takes none until [#reopen].
    void shut() {
        shut = true;
        open.forEach(this::cut);
    }

    void reopen() {
        shut = false;
    }

    /// @return how many connections were cut so far
    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(this::cut);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        open.add(client);
        if (shut) {
            cut(client);
            return;
        }
        Socket server = connect();
        if (server == null) {
            cut(client);
            return;
        }
        open.add(server);
        AtomicLong left = new AtomicLong(budget());
        Thread.startVirtualThread(() -> pump(server, client, left));
        pump(client, server, left);
    }

    private Socket connect() {
        List<Integer> ports = targets.get();
        for (int i = 0; i < ports.size(); i++) {
            Socket server = new Socket();
            try {
                int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                server.setTcpNoDelay(true);
                return server;
            } catch (IOException refused) {
                cut(server);
            }
        }
        return null;
    }

    private synchronized long budget() {
        int mean = meanBytes;
        return mean == 0 ? Long.MAX_VALUE : (long) (-mean * Math.log(1 - random.nextDouble()));
    }

    private void pump(Socket from, Socket to, AtomicLong left) {
        byte[] buffer = new byte[4096];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long before = left.getAndAdd(-read);
                out.write(buffer, 0, (int) Math.clamp(before, 0, read));
                out.flush();
                if (before < read) {
                    cuts.incrementAndGet();
                    cut(from);
                    cut(to);
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            cut(from);
            cut(to);
        } finally {
            if (from.isClosed() || to.isOutputShutdown() && from.isOutputShutdown()) {
                open.remove(from);
                open.remove(to);
            }
        }
    }

    private void cut(Socket socket) {
        open.remove(socket);
        try {
            if (!socket.isClosed()) {
                // A reset, as when a cable is pulled and a router forgets.
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }
}
