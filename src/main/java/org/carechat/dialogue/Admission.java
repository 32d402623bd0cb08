package org.carechat.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.carechat.conversation.Stamp;

/// Takes customers' messages into their conversations, for whichever door they came through: waits the quiet time
/// that fits, begins a new sitting where the conversation was closed within the last 7 days, and wakes the turn.
/// Thread-safe; throws [org.carechat.conversation.StoreUnavailable], and then nothing was taken in.
public final class Admission {

    private static final Duration REOPENABLE = Duration.ofDays(7);

    /// What an admission works with.
    public record Parts(
            Feed feed,
            Ownership ownership,
            QuietTime quietTime,
            TurnTrigger trigger,
            Supplier<String> ids,
            Clock clock) {}

    private final Parts parts;

    public Admission(Parts parts) {
        this.parts = parts;
    }

    /// @return whether a message to this conversation would be taken in, by a new sitting where it needs one
    public boolean open(Head head) {
        return !head.erased() && (head.mode() != Mode.CLOSED || reopenable(head));
    }

    /// @return what became of it; empty where too many turns wait on this node and it may come again later, which
    ///     never holds for what is urgent
    public Optional<Acceptance> take(Head head, Sent sent) {
        Duration quiet = parts.quietTime().before(head.id(), head.channel(), sent.content());
        if (parts.trigger().full() && !quiet.isZero()) {
            return parts.feed().judge(head.id(), sent);
        }
        Acceptance acceptance = parts.feed().accept(head.id(), sent, quiet);
        if (acceptance instanceof Acceptance.Closed && reopened(head.id())) {
            acceptance = parts.feed().accept(head.id(), sent, quiet);
        }
        if (acceptance instanceof Acceptance.Stored) {
            parts.trigger().wake(head.id(), quiet);
        }
        return Optional.of(acceptance);
    }

    /// A message within 7 days begins a new sitting of the same conversation.
    private boolean reopened(String conversation) {
        if (parts.feed().head(conversation).filter(this::reopenable).isEmpty()) {
            return false;
        }
        Instant now = parts.clock().instant();
        Stamp stamp = new Stamp(parts.ids().get(), now, null, Author.system());
        Event event = new Event.ModeChanged(stamp, Mode.BOT, "reopened", null, null);
        Ownership.Holder nobody = new Ownership.Holder(Mode.CLOSED, null);
        parts.ownership().change(conversation, nobody, new ModeChange(Mode.BOT, null), event, List.of());
        // Where the change was refused somebody else has reopened it just now.
        return true;
    }

    private boolean reopenable(Head head) {
        return !parts.clock().instant().isAfter(head.lastAt().plus(REOPENABLE));
    }
}
