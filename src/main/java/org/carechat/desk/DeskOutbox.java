package org.carechat.desk;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// What goes out over one socket, at most so much of it unread. Thread-safe; the first reason to end counts.
final class DeskOutbox {

    private static final int MOST_UNREAD = 1_024;

    /// A frame on its way out.
    sealed interface Frame {
        record Text(String json) implements Frame {}

        record WirePong(byte[] payload) implements Frame {}
    }

    private final Queue<Frame> unread = new ArrayBlockingQueue<>(MOST_UNREAD);
    private final Sinks.Many<Frame> sink = Sinks.many().unicast().onBackpressureBuffer(unread);
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable cutOff;
    private @Nullable CloseStatus status;

    /// @param cutOff closes a socket that doesn't read what it gets
    DeskOutbox(Runnable cutOff) {
        this.cutOff = cutOff;
    }

    Flux<Frame> frames() {
        return sink.asFlux();
    }

    /// @return how many frames still fit in
    int room() {
        return MOST_UNREAD - unread.size();
    }

    /// Cuts off a socket that hasn't read for too long.
    void tooSlow() {
        lock.lock();
        try {
            if (status == null) {
                status = new CloseStatus(DeskCodes.TOO_SLOW, "too slow");
                cutOff.run();
            }
        } finally {
            lock.unlock();
        }
    }

    void text(String json) {
        put(new Frame.Text(json));
    }

    void put(Frame frame) {
        lock.lock();
        try {
            if (status == null && sink.tryEmitNext(frame) == Sinks.EmitResult.FAIL_OVERFLOW) {
                tooSlow();
            }
        } finally {
            lock.unlock();
        }
    }

    void end(int code, String reason) {
        lock.lock();
        try {
            if (status == null) {
                status = new CloseStatus(code, reason);
                sink.tryEmitComplete();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean ended() {
        lock.lock();
        try {
            return status != null;
        } finally {
            lock.unlock();
        }
    }

    CloseStatus status() {
        lock.lock();
        try {
            return status == null ? CloseStatus.NORMAL : status;
        } finally {
            lock.unlock();
        }
    }
}
