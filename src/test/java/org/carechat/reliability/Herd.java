package org.carechat.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Thousands of clients at the socket door that cost next to nothing, on one thread: like [Reader], each reads the
/// log, writes down what it was shown, and comes back whenever it is cut off, after its last event.
final class Herd implements AutoCloseable {

    private static final long LEAST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long MOST_PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int LOOK_MILLIS = 10;

    private final Selector selector;
    private final List<Grazer> all = new ArrayList<>();
    private final Supplier<List<Integer>> ports;
    private final Random random;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean cutting;
    private volatile int ready;
    private volatile int least;
    private int next;

    /// @param ports of the nodes that take sockets now
    Herd(List<Talk> talks, History history, Supplier<List<Integer>> ports) {
        this.ports = ports;
        random = new Random(history.usedSeed());
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < talks.size(); i++) {
            all.add(new Grazer("herd-" + i, talks.get(i), history));
        }
        thread = Thread.ofPlatform().name("herd").start(this::graze);
    }

    boolean allReady() {
        return !cutting && ready == all.size();
    }

    /// @return how often the one who came least often has been let in
    int leastEntries() {
        return least;
    }

    /// Tears all connections at once; everybody comes back as soon as they like.
    void cut() {
        cutting = true;
        selector.wakeup();
    }

    private void graze() {
        try {
            while (!closed) {
                if (cutting) {
                    all.forEach(Grazer::tear);
                    ready = 0;
                    cutting = false;
                }
                comeBack(System.nanoTime());
                selector.select(this::attend, LOOK_MILLIS);
                ready = (int) all.stream().filter(Grazer::ready).count();
                least = all.stream().mapToInt(Grazer::entries).min().orElse(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            all.forEach(Grazer::tear);
        }
    }

    private void comeBack(long now) {
        List<Integer> in = ports.get();
        for (Grazer grazer : all) {
            if (!in.isEmpty() && grazer.isDue(now)) {
                long pause = LEAST_PAUSE + random.nextLong(MOST_PAUSE - LEAST_PAUSE);
                grazer.connect(selector, in.get(next++ % in.size()), now + pause);
            }
        }
    }

    private void attend(SelectionKey key) {
        ((Grazer) key.attachment()).attend(key);
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
