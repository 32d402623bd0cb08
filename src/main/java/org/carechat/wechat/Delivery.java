package org.carechat.wechat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a user what stands in the feed and wasn't told yet, message by message and in order, as far as the
/// platform allows. The bot leaves one message for a person at the desk. A node that dies between the platform's
/// taking a message and its being noted makes that one come twice, since the platform knows no names for messages;
/// nothing gets lost. Thread-safe.
final class Delivery {

    /// Longer than a message takes with every retry.
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration UNTIL_SOMETHING_HAPPENS = Duration.ofHours(1);
    /// A lease mostly ends before its time.
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_EVENTS = 200;
    private static final int LAST_DOUBLING = 6;
    private static final int MOST_TRIES_OF_ONE = 3;

    /// What a delivery works with.
    record Parts(
            Feed feed,
            Deliveries deliveries,
            Pieces pieces,
            Platform platform,
            Accounts accounts,
            Meters meters,
            Supplier<String> ids) {}

    /// One message on its way.
    private record Message(
            String conversation, String holder, Deliveries.Piece piece, String text, boolean last, int tries) {}

    private final Parts parts;

    Delivery(Parts parts) {
        this.parts = parts;
    }

    /// @return after what time to look again; empty where that isn't needed until something happens
    Optional<Duration> run(String conversation) {
        String holder = parts.ids().get();
        return switch (parts.deliveries().lease(conversation, holder, LEASE)) {
            case Deliveries.Turn.Nobody ignored -> Optional.empty();
            case Deliveries.Turn.Later(Duration pause) -> Optional.of(pause.compareTo(SOON) < 0 ? pause : SOON);
            case Deliveries.Turn.Mine mine -> {
                try {
                    yield tell(conversation, holder, mine);
                } finally {
                    parts.deliveries().release(conversation, holder);
                }
            }
        };
    }

    private Optional<Duration> tell(String conversation, String holder, Deliveries.Turn.Mine mine) {
        Optional<Head> head = parts.feed().head(conversation);
        Optional<Deliveries.Recipient> to = parts.deliveries().recipient(conversation);
        Optional<Account> account = to.flatMap(known -> parts.accounts().find(known.account()));
        if (head.isEmpty() || head.get().erased() || account.isEmpty()) {
            return Optional.empty();
        }
        Deliveries.Turn.Mine now = mine;
        while (now.standing().stuck().isEmpty()) {
            Deliveries.Piece piece = now.standing().next(head.get().lastSeq());
            if (piece.upTo() <= piece.from()) {
                break;
            }
            Optional<Duration> pause = step(
                    conversation, holder, now, piece, account.get(), to.get().user());
            if (pause.isPresent()) {
                return pause;
            }
            if (!(parts.deliveries().lease(conversation, holder, LEASE) instanceof Deliveries.Turn.Mine next)) {
                return Optional.of(UNDER_WAY);
            }
            now = next;
        }
        return turnUnderWay(head.get()) ? Optional.of(UNDER_WAY) : Optional.empty();
    }

    /// @return after what time to try again; empty where it can go on
    private Optional<Duration> step(
            String conversation,
            String holder,
            Deliveries.Turn.Mine now,
            Deliveries.Piece piece,
            Account account,
            String user) {
        Pieces.Cut cut = parts.pieces().of(conversation, piece);
        int left = cut.parts().size() - piece.part();
        if (left <= 0) {
            parts.deliveries().sent(conversation, holder, piece, true, false);
            return Optional.empty();
        }
        int may = now.standing().left().forA(cut.urgent());
        if (may == 0) {
            return held(conversation, holder, now.standing(), piece, account);
        }
        if (!parts.deliveries().begin(conversation, holder, piece)) {
            return Optional.of(UNDER_WAY);
        }
        String part = cut.parts().get(piece.part());
        String text = may == 1 && left > 1 ? part + "\n\n" + parts.pieces().more() : part;
        return send(new Message(conversation, holder, piece, text, left == 1, now.tries()), account, user);
    }

    /// What the bot still had to say waits until the user writes; where a person speaks after it, it is left out,
    /// so that the person is heard.
    private Optional<Duration> held(
            String conversation, String holder, Deliveries.Standing standing, Deliveries.Piece piece, Account account) {
        parts.meters().held(account);
        if (standing.left().all() == 0) {
            parts.deliveries().failed(conversation, holder, "used-up", false, false);
            return Optional.empty();
        }
        Deliveries.Piece after = new Deliveries.Piece(piece.upTo(), piece.upTo() + MOST_EVENTS, 0);
        if (parts.pieces().of(conversation, after).urgent()) {
            LOG.info("The rest of what the bot said in {} is left out for a person", conversation);
            parts.deliveries().leftOut(conversation, holder, piece, true);
            return Optional.empty();
        }
        return Optional.of(UNTIL_SOMETHING_HAPPENS);
    }

    private Optional<Duration> send(Message message, Account account, String user) {
        return switch (parts.platform().send(account, user, message.text())) {
            case Platform.Sending.Taken ignored -> {
                parts.meters().pushed(account);
                parts.deliveries()
                        .sent(message.conversation(), message.holder(), message.piece(), message.last(), true);
                yield Optional.empty();
            }
            case Platform.Sending.NoAnswer(String why) -> {
                LOG.warn("Account {} didn't answer, {} waits: {}", account.id(), message.conversation(), why);
                parts.meters().failed(account, "no-answer");
                yield later(message, true);
            }
            case Platform.Sending.Refused(int code) -> {
                LOG.warn("Account {} refused a message to {}: {}", account.id(), message.conversation(), code);
                parts.meters().failed(account, Integer.toString(code));
                yield refused(message, code);
            }
        };
    }

    private Optional<Duration> refused(Message message, int code) {
        switch (PlatformCodes.of(code)) {
            case USED_UP -> failed(message, code == PlatformCodes.OUT_OF_TIME ? "out-of-time" : "used-up", true);
            case GONE -> failed(message, "gone", true);
            case NEVER -> {
                if (message.tries() + 1 < MOST_TRIES_OF_ONE) {
                    return later(message, false);
                }
                LOG.error("A message to {} will never be taken and is left out: {}", message.conversation(), code);
                parts.deliveries().leftOut(message.conversation(), message.holder(), message.piece(), message.last());
            }
            case TOKEN, LATER -> {
                return later(message, false);
            }
        }
        return Optional.empty();
    }

    /// @param unknown whether the platform may have taken it all the same
    private Optional<Duration> later(Message message, boolean unknown) {
        parts.deliveries().failed(message.conversation(), message.holder(), "", false, unknown);
        Duration pause = Duration.ofSeconds(1L << Math.min(message.tries(), LAST_DOUBLING));
        return Optional.of(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private void failed(Message message, String reason, boolean used) {
        parts.deliveries().failed(message.conversation(), message.holder(), reason, used, false);
    }

    /// The bell may not ring when that turn ends: then it is looked at again all the same.
    private boolean turnUnderWay(Head head) {
        return parts.feed().events(head.id(), head.readUpTo(), MOST_EVENTS).stream()
                .anyMatch(posted -> posted.event() instanceof Event.CustomerMessage);
    }
}
