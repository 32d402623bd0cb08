package org.carechat.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Content;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Sent;
import org.carechat.customer.Blocks;
import org.carechat.dialogue.Admission;
import org.carechat.dialogue.QuietTime;
import org.jspecify.annotations.Nullable;

/// Takes in customers' messages, from REST and sockets alike. Whether a `clientMessageId` has been used is judged
/// before anything else about a message: a repeat gets the answer of the first, whatever has changed since.
/// Thread-safe.
final class Intake {

    private static final int LONGEST_ID = 100;
    /// After this a client may try again where too many turns wait; what is urgent is taken in even then.
    private static final Duration OVERLOADED = Duration.ofSeconds(5);
    /// Equal to no stored content: what is refused was never stored.
    private static final Content REFUSED = new Content.Text("");

    /// What an intake works with.
    record Parts(
            Feed feed,
            Contents contents,
            QuietTime quietTime,
            MessageLimits limits,
            Blocks blocks,
            Admission admission,
            Clock clock) {}

    private final Parts parts;

    Intake(Parts parts) {
        this.parts = parts;
    }

    /// @return once the message is stored durably
    /// @throws Refusal where it is not
    Receipt take(Head head, MessageRequest message) {
        String conversation = head.id();
        String id = clientMessageId(message.clientMessageId());
        Content content;
        try {
            content = parts.contents().read(conversation, message);
        } catch (Refusal wrong) {
            return judged(conversation, new Sent(id, REFUSED, null)).orElseThrow(() -> wrong);
        }
        Sent sent = new Sent(id, content, message.replyTo());
        Optional<Duration> blocked = blocked(head, content);
        if (blocked.isPresent()) {
            return judged(conversation, sent).orElseThrow(() -> Refusal.later(Fault.BLOCKED, blocked.get()));
        }
        Optional<Duration> wait = parts.limits().take(head);
        if (wait.isPresent()) {
            return judged(conversation, sent).orElseThrow(() -> Refusal.later(Fault.TOO_MANY_REQUESTS, wait.get()));
        }
        return take(head, sent);
    }

    /// Danger is taken in whoever brings it.
    private Optional<Duration> blocked(Head head, Content content) {
        return parts.blocks()
                .until(head.person())
                .filter(until -> !parts.quietTime().urgent(head.id(), content))
                .map(until -> Duration.between(parts.clock().instant(), until));
    }

    private Receipt take(Head head, Sent sent) {
        Optional<Acceptance> acceptance = parts.admission().take(head, sent);
        return receipt(acceptance.orElseThrow(() -> Refusal.later(Fault.UNAVAILABLE, OVERLOADED)), sent);
    }

    private Optional<Receipt> judged(String conversation, Sent sent) {
        return parts.feed().judge(conversation, sent).map(acceptance -> receipt(acceptance, sent));
    }

    private static Receipt receipt(Acceptance acceptance, Sent sent) {
        return switch (acceptance) {
            case Acceptance.Stored stored -> new Receipt(stored.seq(), stored.turn());
            case Acceptance.Known known -> new Receipt(known.seq(), known.turn());
            case Acceptance.Different ignored ->
                throw Refusal.of(Fault.DIFFERENT_CONTENT, Map.of("id", sent.clientMessageId()));
            case Acceptance.StaleChoice stale -> throw Refusal.stale(stale.open());
            case Acceptance.Closed ignored -> throw Refusal.of(Fault.CONVERSATION_CLOSED);
            case Acceptance.NotOwner ignored -> throw Refusal.of(Fault.NOT_FOUND);
            case Acceptance.Missing ignored -> throw Refusal.of(Fault.NOT_FOUND);
        };
    }

    private static String clientMessageId(@Nullable String id) {
        if (id == null) {
            throw Refusal.required("clientMessageId");
        }
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw Refusal.invalid("clientMessageId", "length", Map.of("least", 1, "most", LONGEST_ID));
        }
        return id;
    }
}
