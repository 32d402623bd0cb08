package org.carechat.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Waiter;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/// The log as server-sent events: what there is, then what comes, each with its number as the id. Read only as
/// fast as the client reads. Thread-safe.
final class EventStream {

    private static final int PAGE = 100;
    /// So often a comment keeps proxies from closing a quiet stream.
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final Feed feed;
    private final Waiter waiter;
    private final Drain drain;
    private final EventView view;
    private final Scheduler blocking;

    EventStream(Feed feed, Waiter waiter, Drain drain, EventView view, Scheduler blocking) {
        this.feed = feed;
        this.waiter = waiter;
        this.drain = drain;
        this.view = view;
        this.blocking = blocking;
    }

    Flux<ServerSentEvent<Map<String, Object>>> after(String conversation, long seq) {
        return Flux.<ServerSentEvent<Map<String, Object>>, Cursor>generate(
                        () -> new Cursor(conversation, seq), this::next)
                .subscribeOn(blocking);
    }

    private Cursor next(Cursor cursor, SynchronousSink<ServerSentEvent<Map<String, Object>>> sink) {
        if (cursor.read.isEmpty()) {
            Optional<List<Posted>> more = waiter.await(cursor.conversation, QUIET, () -> page(cursor));
            more.ifPresent(cursor.read::addAll);
        }
        Posted posted = cursor.read.poll();
        if (posted != null) {
            cursor.seq = posted.seq();
            sink.next(ServerSentEvent.builder(view.of(cursor.conversation, posted))
                    .id(Long.toString(posted.seq()))
                    .build());
        } else if (drain.begun()) {
            sink.complete();
        } else {
            sink.next(ServerSentEvent.<Map<String, Object>>builder().comment("").build());
        }
        return cursor;
    }

    private Optional<List<Posted>> page(Cursor cursor) {
        return Optional.of(feed.events(cursor.conversation, cursor.seq, PAGE)).filter(found -> !found.isEmpty());
    }

    /// How far one client has come.
    private static final class Cursor {
        private final String conversation;
        private final Deque<Posted> read = new ArrayDeque<>();
        private long seq;

        Cursor(String conversation, long seq) {
            this.conversation = conversation;
            this.seq = seq;
        }
    }
}
