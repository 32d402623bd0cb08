package org.carechat.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Customers who talk until they are stopped, each of them in one conversation and at a pace of their own.
final class Load {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    /// None of them asks the rules API: whoever makes that hang wants to be alone with it.
    private static final List<String> WORDS = List.of("保修几年", "发票丢了怎么办", "谢谢", "你好");

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private final History history;
    private final AtomicInteger messages = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final long from = System.nanoTime();
    private volatile boolean stopped;

    Load(History history) {
        this.history = history;
    }

    /// Starts a customer who pauses this long between messages, on average, and calls them as nobody else does.
    ///
    /// @param after the time until the first of them
    Load customer(Talk talk, Duration after, Duration pause, long seed) {
        String name = "c" + CUSTOMERS.incrementAndGet();
        Sender sender = new Sender(name, talk, history, PATIENCE);
        Random random = new Random(seed);
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            LockSupport.parkNanos(after.toNanos());
            for (int i = 1; !stopped; i++) {
                sender.say(name + "-" + i, WORDS.get(random.nextInt(WORDS.size())));
                messages.incrementAndGet();
                LockSupport.parkNanos((long) (pause.toNanos() * 2 * random.nextDouble()));
            }
        }));
        return this;
    }

    int messages() {
        return messages.get();
    }

    /// Goes on until so many messages were sent in all.
    void until(int count) {
        while (messages.get() < count) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /// Ends it, once each customer has ended the message that is under way.
    void stop() {
        stopped = true;
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf("  %d messages in %.0f s, %.0f a second%n", messages(), seconds, messages() / seconds);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
