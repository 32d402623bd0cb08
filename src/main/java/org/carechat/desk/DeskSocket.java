package org.carechat.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One agent's socket, from hello to close. All it does is done in one sequence, so an acknowledgement goes out
/// before the event that it is for. Whoever is signed out, or let go, or gets another role, is closed within five
/// seconds; a page that says nothing for 75 seconds is taken for gone.
final class DeskSocket {

    static final Duration HEARTBEAT = Duration.ofSeconds(30);
    /// How long an agent still counts as being there once the socket is gone.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final long HELLO_WITHIN = Duration.ofSeconds(5).toNanos();
    private static final long SILENT_FOR = Duration.ofSeconds(75).toNanos();
    private static final int CHECK_EVERY = 3;
    private static final int MOST_FRAMES = 30;
    private static final int MOST_FOLLOWED = 500;

    private final DeskSocketParts parts;
    private final WebSocketSession session;
    private final DeskOutbox outbox;
    private final Followed followed;
    private final Sequence sequence;
    private final PresenceWatch presence;
    private final Warnings warnings;
    private final Gestures gestures;
    private final Prompter prompter;
    private final Locale language;
    private final long opened;
    private final Set<String> grown = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean queueChanged = new AtomicBoolean();
    private final AtomicInteger framesThisSecond = new AtomicInteger();
    private volatile long heard;
    private volatile @Nullable SignedIn signedIn;
    private Bell.@Nullable Listening listening;
    private int ticks;

    DeskSocket(DeskSocketParts parts, WebSocketSession session) {
        this.parts = parts;
        this.session = session;
        outbox = new DeskOutbox(this::cutOff);
        followed =
                new Followed(parts.feed(), outbox, parts.frames(), parts.desks().veils());
        sequence = new Sequence(parts.blocking());
        presence = new PresenceWatch(parts.desks(), outbox, parts.frames());
        warnings = new Warnings(parts.desks().late(), parts.desks().cases(), outbox, parts.frames());
        gestures = new Gestures(parts.bell(), parts.feed(), followed);
        prompter = new Prompter(parts, outbox);
        HttpHeaders headers = session.getHandshakeInfo().getHeaders();
        language = DeskWording.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        opened = parts.nanos().getAsLong();
        heard = opened;
    }

    Mono<Void> run() {
        Disposable clock = Flux.interval(Duration.ofSeconds(1))
                .onBackpressureDrop()
                .concatMap(second -> Mono.fromFuture(sequence.run(this::tick)), 1)
                .subscribe();
        Mono<Void> out =
                session.send(outbox.frames().map(this::message)).then(Mono.defer(() -> session.close(outbox.status())));
        Mono<Void> in = session.receive()
                .map(parts.frames()::read)
                .concatMap(frame -> Mono.fromFuture(sequence.run(() -> take(frame))), 1)
                .then()
                .doFinally(ignored -> outbox.end(DeskCodes.NORMAL, ""));
        return Mono.when(in, out).doFinally(ignored -> {
            clock.dispose();
            var unused = sequence.run(this::leave);
        });
    }

    void dismiss() {
        outbox.text(parts.frames().bye("draining"));
        outbox.end(DeskCodes.DRAINING, "draining");
    }

    private void cutOff() {
        session.close(outbox.status()).subscribe();
    }

    private void take(DeskFrame frame) {
        heard = parts.nanos().getAsLong();
        if (outbox.ended()) {
            return;
        }
        if (framesThisSecond.incrementAndGet() > MOST_FRAMES) {
            outbox.end(DeskCodes.TOO_FAST, "too many frames");
            return;
        }
        switch (frame) {
            case DeskFrame.Bad bad -> outbox.end(bad.code(), bad.reason());
            case DeskFrame.WirePing ping -> outbox.put(new DeskOutbox.Frame.WirePong(ping.payload()));
            case DeskFrame.WirePong ignored -> {}
            case DeskFrame.Hello hello -> hello(hello);
            case DeskFrame.Say say -> say(say);
            case DeskFrame.Typing typing -> gestures.typing(seated(), typing);
            case DeskFrame.Read read -> gestures.read(seated(), read);
            case DeskFrame.Ping ignored
            when seated() != null -> outbox.text(parts.frames().pong());
            case DeskFrame.Ping ignored -> {}
        }
    }

    private void hello(DeskFrame.Hello hello) {
        if (signedIn != null) {
            outbox.end(DeskCodes.BAD_FRAME, "hello comes once");
            return;
        }
        SignedIn who = whoIs();
        if (who == null
                || hello.csrf() == null
                || !Hashes.same(hello.csrf(), who.session().csrf())) {
            outbox.end(DeskCodes.UNAUTHORISED, "sign in again");
            return;
        }
        String agent = who.account().id();
        listening = parts.bell().listen(Bell.DESK, this::hear);
        signedIn = who;
        followed.lookAs(agent);
        parts.desks().presence().beat(agent, GRACE);
        List<Head> own = ownOf(agent);
        own.forEach(head -> followed.claim(head.id()));
        outbox.text(parts.frames().ready(HEARTBEAT.toString()));
        resume(hello.after() == null ? Map.of() : hello.after());
        own.forEach(followed::own);
    }

    private List<Head> ownOf(String agent) {
        return parts.desks().whereabouts().of(agent).stream()
                .map(parts.feed()::head)
                .flatMap(Optional::stream)
                .filter(head -> agent.equals(head.agent()))
                .toList();
    }

    private void resume(Map<String, Long> after) {
        after.entrySet().stream()
                .limit(MOST_FOLLOWED)
                .forEach(last -> parts.feed()
                        .head(last.getKey())
                        .ifPresent(head -> prompt(head.id(), followed.resume(head, last.getValue()))));
    }

    private void say(DeskFrame.Say say) {
        SignedIn who = seated();
        if (who != null) {
            outbox.text(parts.speech().answer(say, who.agent(), language));
            followed.readOn(String.valueOf(say.conversation()));
        }
    }

    private @Nullable SignedIn seated() {
        SignedIn who = signedIn;
        if (who == null) {
            outbox.end(DeskCodes.BAD_FRAME, "say hello first");
        }
        return who;
    }

    /// On a thread of the bell's: it must not block.
    private void hear(Signal signal) {
        String conversation = signal.conversation();
        switch (signal) {
            case Signal.Grew ignored
            when conversation.isEmpty() -> {
                queueChanged.set(true);
                followed.all().forEach(this::grew);
            }
            case Signal.Grew ignored when followed.has(conversation) -> grew(conversation);
            case Signal.Grew ignored -> {}
            case Signal.Erased ignored -> changed(conversation);
            case Signal.QueueChanged ignored -> changed(conversation);
            case Signal.Typing typing
            when typing.role() == Role.CUSTOMER && followed.isMine(conversation) -> {
                outbox.text(parts.frames().typing(conversation, typing.role().wire()));
                var unused = sequence.run(() -> prompter.expect(conversation));
            }
            case Signal.Typing ignored -> {}
            case Signal.Read read
            when read.role() == Role.CUSTOMER && followed.isMine(conversation) ->
                outbox.text(parts.frames().hasRead(conversation, read.role().wire(), read.seq()));
            case Signal.Read ignored -> {}
            case Signal.Delta ignored -> {}
            case Signal.Retract ignored -> {}
        }
    }

    private void grew(String conversation) {
        if (grown.add(conversation)) {
            var unused = sequence.run(() -> {
                grown.remove(conversation);
                prompt(conversation, followed.readOn(conversation));
            });
        }
    }

    private void prompt(String conversation, @Nullable Posted newest) {
        if (followed.isMine(conversation)) {
            prompter.heard(conversation, newest);
        }
    }

    private void changed(String conversation) {
        queueChanged.set(true);
        if (!conversation.isEmpty()) {
            var unused = sequence.run(() -> whose(conversation));
        }
    }

    /// Tells the page of a conversation that has become its agent's, wherever that was done.
    private void whose(String conversation) {
        SignedIn who = signedIn;
        Head head = parts.feed().head(conversation).orElse(null);
        if (who == null || head == null) {
            return;
        }
        boolean mine = head.mode() == Mode.HUMAN && who.account().id().equals(head.agent());
        if (mine && !followed.isMine(conversation)) {
            followed.own(head);
            outbox.text(parts.frames().assigned(conversation));
            prompter.expect(conversation);
        } else if (!mine) {
            followed.disown(conversation);
        }
    }

    private void tick() {
        framesThisSecond.set(0);
        long now = parts.nanos().getAsLong();
        SignedIn who = signedIn;
        if (who == null) {
            if (now - opened > HELLO_WITHIN) {
                outbox.end(DeskCodes.NO_HELLO, "no hello in time");
            }
            return;
        }
        if (now - heard > SILENT_FOR) {
            outbox.end(DeskCodes.NORMAL, "silent");
            return;
        }
        if (++ticks % CHECK_EVERY == 0) {
            check(who);
        }
        warnings.tell(who.account());
        followed.catchUp();
        if (queueChanged.getAndSet(false)) {
            outbox.text(parts.frames().queueChanged(parts.desks().queue().size()));
            presence.tell();
        }
    }

    private void check(SignedIn before) {
        SignedIn now = whoIs();
        if (now == null || !now.account().roles().equals(before.account().roles())) {
            outbox.text(parts.frames().bye("signed-out"));
            outbox.end(DeskCodes.UNAUTHORISED, "sign in again");
            return;
        }
        parts.desks().presence().beat(now.account().id(), GRACE);
        presence.tell();
    }

    private @Nullable SignedIn whoIs() {
        HttpCookie cookie = session.getHandshakeInfo().getCookies().getFirst(DeskDoor.COOKIE);
        return cookie == null ? null : parts.signIn().whoIs(cookie.getValue()).orElse(null);
    }

    private void leave() {
        if (listening != null) {
            listening.close();
        }
        SignedIn who = signedIn;
        if (who != null) {
            parts.desks().presence().leave(who.account().id(), GRACE);
        }
    }

    private WebSocketMessage message(DeskOutbox.Frame frame) {
        return switch (frame) {
            case DeskOutbox.Frame.Text text -> session.textMessage(text.json());
            case DeskOutbox.Frame.WirePong pong -> session.pongMessage(factory -> factory.wrap(pong.payload()));
        };
    }
}
