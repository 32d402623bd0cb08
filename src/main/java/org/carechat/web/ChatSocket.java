package org.carechat.web;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Head;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/// One customer's socket, from hello to close.
///
/// A message is acknowledged once the feed has it durably, and its event follows the acknowledgement. Events
/// come from the feed alone, by this socket's own cursor: signals only say that there is something to read, so
/// one that is lost or doubled loses and doubles nothing. A client that doesn't read is cut off, and resumes
/// with `after`.
final class ChatSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);

    private final SocketParts parts;
    private final WebSocketSession session;
    private final Outbox outbox;
    private final Pulse pulse;
    private final FrameBudget budget;
    private final Locale language;
    /// Held while a message is taken in and while events are read, so that no event overtakes its acknowledgement.
    private final ReentrantLock order = new ReentrantLock();

    private volatile @Nullable Sitting sitting;
    /// Whether the feed was heard to grow: before the socket is seated nobody can read on.
    private volatile boolean stirred;

    private volatile boolean gone;

    ChatSocket(SocketParts parts, WebSocketSession session, Line line) {
        this.parts = parts;
        this.session = session;
        long now = parts.nanos().getAsLong();
        outbox = new Outbox(this::readOn);
        pulse = new Pulse(parts.settings(), outbox, line, now);
        budget = new FrameBudget(parts.settings().framesPerSecond(), now);
        language = ProblemTexts.language(session.getHandshakeInfo().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// @return what ends when the socket has ended
    Mono<Void> run() {
        Mono<Void> out =
                session.send(outbox.frames().map(this::message)).then(Mono.defer(() -> session.close(outbox.status())));
        Mono<Void> in = session.receive()
                .map(parts.reader()::read)
                .concatMap(frame -> Mono.fromRunnable(() -> take(frame)).subscribeOn(parts.blocking()), 1)
                .then()
                .doFinally(ignored -> outbox.end(CloseCodes.NORMAL, ""));
        return Mono.when(in, out).doFinally(ignored -> leave());
    }

    /// Called about once a second; doesn't block.
    void tick(long now) {
        switch (pulse.beat(now, sitting != null)) {
            case QUIET -> {}
            case LOOK_AGAIN -> readOn();
            case STALLED ->
                session.close(outbox.status())
                        .subscribe(ignored -> {}, gone -> LOG.debug("a slow reader is gone: {}", gone.toString()));
        }
        Sitting current = sitting;
        if (current != null && current.queued() && pulse.asksForPlace(now)) {
            parts.blocking().schedule(() -> tellPlace(current));
        }
    }

    /// Says goodbye and closes.
    void dismiss(int code, String reason) {
        outbox.text(parts.frames().bye(reason));
        outbox.end(code, reason);
    }

    private void leave() {
        gone = true;
        Sitting current = sitting;
        if (current != null) {
            current.close();
        }
        parts.sockets().remove(this, current == null ? null : current.conversation());
    }

    private void take(Inbound frame) {
        long now = parts.nanos().getAsLong();
        pulse.heard(now);
        if (outbox.ended()) {
            return;
        }
        if (!budget.spend(now)) {
            outbox.end(CloseCodes.TOO_FAST, "too many frames");
            return;
        }
        switch (frame) {
            case Inbound.WirePong ignored -> {}
            case Inbound.WirePing ping -> outbox.put(new Outbox.Frame.WirePong(ping.payload()));
            case Inbound.Bad bad -> outbox.end(bad.code(), bad.reason());
            case Inbound.Hello hello -> hello(hello);
            case Inbound.Say say -> seated(place -> say(place, say.message()));
            case Inbound.Typing ignored ->
                seated(place -> parts.bell().ring(new Signal.Typing(place.conversation(), Role.CUSTOMER, null)));
            case Inbound.Read read -> seated(place -> read(place, read));
            case Inbound.Ping ignored -> seated(place -> pong());
        }
    }

    private void seated(Consumer<Sitting> act) {
        Sitting current = sitting;
        if (current == null) {
            outbox.end(CloseCodes.BAD_FRAME, "say hello first");
            return;
        }
        try {
            act.accept(current);
        } catch (RuntimeException e) {
            outbox.text(parts.frames().error(refusal(e), null, language));
        }
    }

    private void hello(Inbound.Hello hello) {
        if (sitting != null || hello.conversation() == null || hello.token() == null) {
            outbox.end(CloseCodes.BAD_FRAME, "hello comes once, with 'conversation' and 'token'");
        } else if (hello.after() != null && hello.after() < 0) {
            outbox.end(CloseCodes.BAD_FRAME, "'after' is the number of an event");
        } else if (parts.drain().begun()) {
            dismiss(CloseCodes.DRAINING, "draining");
        } else {
            enter(hello.conversation(), hello.token(), hello.after() == null ? 0 : hello.after());
        }
    }

    private void enter(String conversation, String token, long after) {
        Bell.Listening listening = parts.bell().listen(conversation, this::hear);
        try {
            String origin = session.getHandshakeInfo().getHeaders().getOrigin();
            Head head = parts.doorkeeper().enter(parts.doorkeeper().identify(conversation, token, origin));
            Sitting mine = new Sitting(head, listening, Math.min(after, head.lastSeq()));
            outbox.text(parts.frames().ready(head, parts.settings().heartbeat().toString()));
            sitting = mine;
            parts.sockets().seat(this, conversation);
            if (gone) {
                // It was left while it was being entered: nobody else would clear up.
                leave();
            }
            // Most who come back after a storm have missed nothing: they cost the store one call, not three.
            if (stirred || mine.isBehind()) {
                readOn();
            }
        } catch (RuntimeException e) {
            listening.close();
            refuse(refusal(e));
        }
    }

    private void refuse(Refusal refusal) {
        outbox.text(parts.frames().error(refusal, null, language));
        boolean later = refusal.fault() == Fault.UNAVAILABLE || refusal.fault() == Fault.INTERNAL;
        outbox.end(
                later ? CloseCodes.DRAINING : CloseCodes.UNAUTHORISED,
                refusal.fault().code());
    }

    private void say(Sitting place, MessageRequest message) {
        String id = message.clientMessageId();
        order.lock();
        try {
            Receipt receipt = parts.intake().take(place.head(), message);
            outbox.text(parts.frames().ack(String.valueOf(id), receipt.seq()));
        } catch (RuntimeException e) {
            outbox.text(parts.frames().error(refusal(e), id, language));
        } finally {
            order.unlock();
        }
        readOn();
    }

    private void read(Sitting place, Inbound.Read read) {
        if (read.seq() == null || read.seq() < 1) {
            outbox.end(CloseCodes.BAD_FRAME, "'seq' is the number of an event");
        } else {
            parts.bell().ring(new Signal.Read(place.conversation(), Role.CUSTOMER, read.seq()));
        }
    }

    private void pong() {
        outbox.text(parts.frames().pong());
        readOn();
    }

    /// On a thread of the bell's: it must not block.
    private void hear(Signal signal) {
        switch (signal) {
            case Signal.Grew ignored -> {
                stirred = true;
                readOn();
            }
            case Signal.Typing typing
            when typing.role() != Role.CUSTOMER -> outbox.text(parts.frames().typing(typing.role(), typing.name()));
            case Signal.Typing ignored -> {}
            case Signal.Read read
            when read.role() != Role.CUSTOMER -> outbox.text(parts.frames().read(read.role(), read.seq()));
            case Signal.Read ignored -> {}
            case Signal.Delta delta -> outbox.text(parts.frames().delta(delta));
            case Signal.Retract retract -> outbox.text(parts.frames().retract(retract.turn()));
            case Signal.Erased ignored -> parts.blocking().schedule(this::endErased);
            case Signal.QueueChanged ignored -> pulse.placeMayHaveChanged();
        }
    }

    /// Tells that all is erased, and closes: the token is dead.
    private void endErased() {
        Sitting current = sitting;
        if (current != null) {
            order.lock();
            try {
                current.read(parts.feed(), outbox, parts.frames());
            } catch (RuntimeException e) {
                LOG.debug("the feed of {} can't be read now: {}", current.conversation(), e.toString());
            } finally {
                order.unlock();
            }
        }
        dismiss(CloseCodes.UNAUTHORISED, "erased");
    }

    private void tellPlace(Sitting place) {
        try {
            Optional<ConversationView.Place> now = parts.overview().place(place.conversation());
            now.filter(place::isNews)
                    .ifPresent(news -> outbox.text(parts.frames().queue(news)));
        } catch (RuntimeException e) {
            LOG.debug("the place of {} is not known now: {}", place.conversation(), e.toString());
        }
    }

    /// Reads what is new on another thread, once however often it is asked for.
    private void readOn() {
        Sitting current = sitting;
        if (current != null && current.wantsRead()) {
            parts.blocking().schedule(() -> readAll(current));
        }
    }

    private void readAll(Sitting current) {
        do {
            order.lock();
            try {
                current.read(parts.feed(), outbox, parts.frames());
            } catch (RuntimeException e) {
                LOG.debug("the feed of {} can't be read now: {}", current.conversation(), e.toString());
            } finally {
                order.unlock();
            }
        } while (current.wantsMore());
    }

    private Refusal refusal(RuntimeException error) {
        Refusal refusal = Refusals.of(error);
        if (refusal.fault() == Fault.INTERNAL) {
            LOG.error("a frame broke", error);
        }
        return refusal;
    }

    private WebSocketMessage message(Outbox.Frame frame) {
        return switch (frame) {
            case Outbox.Frame.Text text -> session.textMessage(text.json());
            case Outbox.Frame.WirePing ignored -> session.pingMessage(factory -> factory.wrap(new byte[0]));
            case Outbox.Frame.WirePong pong -> session.pongMessage(factory -> factory.wrap(pong.payload()));
        };
    }
}
