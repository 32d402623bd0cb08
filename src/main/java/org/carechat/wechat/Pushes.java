package org.carechat.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Content;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Sent;
import org.carechat.dialogue.Admission;

/// Takes in what the platform pushes. Whether a message has come before is judged first: a repeat gets the answer
/// of the first. Only then do an old timestamp and a request that was used before count. Thread-safe.
final class Pushes {

    /// The platform waits 5 s; what isn't ready by then comes as a message of its own.
    static final Duration PATIENCE = Duration.ofMillis(4_400);
    static final Duration HOLD = PATIENCE.plusMillis(200);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = FRESH.multipliedBy(3);
    private static final Content NEW = new Content.Text("");

    /// What the platform is answered.
    sealed interface Answer {

        record Said(String text) implements Answer {}

        /// It was taken in, and there is nothing to say now.
        record Nothing() implements Answer {}

        /// It was not taken in: the platform is to send it again.
        record Again() implements Answer {}

        /// It isn't the platform's.
        record Refused(String why) implements Answer {}
    }

    /// What pushes are taken in with.
    ///
    /// @param barred who may not write now, and what they say isn't danger
    /// @param greeting for who follows again
    record Parts(
            Talks talks,
            Feed feed,
            Admission admission,
            Saying saying,
            Answering answering,
            Deliveries deliveries,
            DueTalks due,
            Nonces nonces,
            BiPredicate<Head, Content> barred,
            Supplier<String> greeting,
            Clock clock) {}

    /// A request that is signed.
    ///
    /// @param deadline when it must be answered at the latest, by [System#nanoTime]
    record Request(Account account, String timestamp, String nonce, Push push, long deadline) {}

    private final Parts parts;
    private final LongSupplier nanos;

    Pushes(Parts parts, LongSupplier nanos) {
        this.parts = parts;
        this.nanos = nanos;
    }

    Answer take(Request request) {
        Push push = request.push();
        Optional<Head> talk = parts.talks().find(request.account(), push.user());
        Optional<Acceptance> known =
                talk.flatMap(head -> parts.feed().judge(head.id(), new Sent(push.key(), NEW, null)));
        if (known.isPresent()) {
            return answered(request, talk.get().id(), known.get());
        }
        Optional<Answer.Refused> refused = refused(request);
        return refused.isPresent() ? refused.get() : fresh(request, talk);
    }

    /// A timestamp that isn't one is as good as an old one.
    private Optional<Answer.Refused> refused(Request request) {
        Instant now = parts.clock().instant();
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(request.timestamp()));
            if (at.isBefore(now.minus(FRESH)) || at.isAfter(now.plus(FRESH))) {
                return Optional.of(new Answer.Refused("stale"));
            }
        } catch (RuntimeException notATime) {
            return Optional.of(new Answer.Refused("stale"));
        }
        String name = request.account().id() + "\n" + request.timestamp() + "\n" + request.nonce();
        boolean carries = parts.nonces()
                .carries(name, request.push().user() + "\n" + request.push().key(), REMEMBERED);
        return carries ? Optional.empty() : Optional.of(new Answer.Refused("repeated"));
    }

    private Answer fresh(Request request, Optional<Head> talk) {
        Push.What what = request.push().what();
        if (what instanceof Push.What.Nothing) {
            return new Answer.Nothing();
        }
        Account account = request.account();
        Head head =
                talk.orElseGet(() -> parts.talks().begin(account, request.push().user()));
        parts.due().add(head.id(), HOLD);
        parts.deliveries().heard(head.id(), grant(what), HOLD);
        if (what instanceof Push.What.Followed) {
            return greeted(request, head);
        }
        Optional<Content> content = parts.saying().of(account, what, head);
        return content.filter(said -> !parts.barred().test(head, said))
                .map(said -> say(request, head, said))
                .orElseGet(Answer.Nothing::new);
    }

    /// Who follows again has been greeted in the feed before: the same words, but not once more in there.
    private Answer greeted(Request request, Head head) {
        Answer next = answer(request, head.id(), head.readUpTo());
        boolean free = head.mode() == Mode.BOT || head.mode() == Mode.CLOSED;
        return free && next instanceof Answer.Nothing
                ? new Answer.Said(parts.greeting().get())
                : next;
    }

    private Answer say(Request request, Head head, Content content) {
        Optional<Acceptance> taken = parts.admission().take(head, sent(request, content));
        if (taken.isPresent() && taken.get() instanceof Acceptance.StaleChoice) {
            taken = parts.admission().take(head, sent(request, Saying.inWords(content)));
        }
        return taken.map(acceptance -> answered(request, head.id(), acceptance)).orElse(new Answer.Again());
    }

    private Answer answered(Request request, String conversation, Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Stored stored -> answer(request, conversation, stored.seq());
            case Acceptance.Known known -> answer(request, conversation, known.seq());
            case Acceptance.Different known -> answer(request, conversation, known.seq());
            case Acceptance.StaleChoice ignored -> new Answer.Again();
            case Acceptance.Closed ignored -> new Answer.Again();
            case Acceptance.NotOwner ignored -> new Answer.Again();
            case Acceptance.Missing ignored -> new Answer.Again();
        };
    }

    private Answer answer(Request request, String conversation, long seq) {
        Duration left = Duration.ofNanos(Math.max(0, request.deadline() - nanos.getAsLong()));
        return parts.answering()
                .answer(conversation, request.push().key(), seq, left)
                .<Answer>map(Answer.Said::new)
                .orElseGet(Answer.Nothing::new);
    }

    private static Sent sent(Request request, Content content) {
        return new Sent(request.push().key(), content, null);
    }

    private static Allowance.Grant grant(Push.What what) {
        return what instanceof Push.What.Tapped || what instanceof Push.What.Followed
                ? Allowance.Grant.ACTION
                : Allowance.Grant.MESSAGE;
    }
}
