package org.carechat.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// What waits to be written to one socket, in order. Bounded: events are put in only while there is room, and
/// are read again from the feed later; what else there is ends the socket when it piles up. Thread-safe.
final class Outbox {

    private static final int ROOM = 64;
    private static final int LOW = 16;
    private static final int MOST = 512;

    /// A frame to be written.
    sealed interface Frame {
        record Text(String json) implements Frame {}

        record WirePing() implements Frame {}

        record WirePong(byte[] payload) implements Frame {}
    }

    private final Sinks.Many<Frame> sink = Sinks.many().unicast().onBackpressureBuffer(new ConcurrentLinkedQueue<>());
    private final AtomicInteger queued = new AtomicInteger();
    private final Runnable drained;
    private volatile @Nullable CloseStatus end;

    /// @param drained called when there is room again; it must not block
    Outbox(Runnable drained) {
        this.drained = drained;
    }

    void text(String json) {
        put(new Frame.Text(json));
    }

    /// @return false where the frame can't be taken: the socket ends, or the reader is too slow
    synchronized boolean put(Frame frame) {
        if (end != null) {
            return false;
        }
        if (queued.get() >= MOST) {
            end(CloseCodes.TOO_SLOW, "too slow");
            return false;
        }
        queued.incrementAndGet();
        return sink.tryEmitNext(frame).isSuccess();
    }

    boolean hasRoom() {
        return queued.get() < ROOM;
    }

    /// Takes no more; what waits is still written, then the socket is closed with this code. The first end counts.
    synchronized void end(int code, String reason) {
        if (end == null) {
            end = new CloseStatus(code, shortened(reason));
            sink.tryEmitComplete();
        }
    }

    boolean ended() {
        return end != null;
    }

    CloseStatus status() {
        CloseStatus status = end;
        return status == null ? CloseStatus.NORMAL : status;
    }

    Flux<Frame> frames() {
        return sink.asFlux().doOnNext(ignored -> {
            if (queued.decrementAndGet() == LOW) {
                drained.run();
            }
        });
    }

    /// A close frame has room for 123 bytes.
    private static String shortened(String reason) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : reason.codePoints().toArray()) {
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > 120) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.toString();
    }
}
