package org.carechat.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Head;
import org.carechat.conversation.PersonKeys;
import org.carechat.conversation.Stamp;
import org.carechat.customer.Visits.Calling;
import org.carechat.customer.Visits.Visit;

/// Erases all that is held about a person: their visits are called off or taken away from them, their files are
/// removed, their key is destroyed, and with it whatever was stored under it, in every copy; then each of their
/// conversations ends with `erased`. Each step can be done again, and the conversation that asked ends last: what a
/// breakdown leaves half done is finished by asking again. Thread-safe; throws `StoreUnavailable`.
public final class Erasure {

    /// What is to become of visits that somebody is still to make.
    public enum OpenVisits {
        /// Nothing was said: they are named, and nothing is erased.
        NAME,
        CANCEL,
        KEEP
    }

    /// How it ended.
    public sealed interface Result {

        record Erased() implements Result {}

        /// Nothing was erased: it has to be said what is to become of these.
        record Open(List<Visit> visits) implements Result {}

        /// Nothing was erased: these can't be called off any more.
        record TooLate(List<Visit> visits) implements Result {}

        /// Nothing was erased: whether visits were called off can't be told now.
        record Unknown() implements Result {}
    }

    /// What an erasure works with.
    public record Parts(
            People people,
            Visits visits,
            Attachments attachments,
            PersonKeys keys,
            Erasures erasures,
            Supplier<String> ids,
            Clock clock) {}

    private final Parts parts;

    public Erasure(Parts parts) {
        this.parts = parts;
    }

    /// @param asking the conversation in which it was asked for
    public Result erase(Head asking, OpenVisits wish) {
        List<String> conversations = of(asking);
        List<Visit> open = parts.visits().of(asking.person(), conversations).stream()
                .filter(Visit::open)
                .toList();
        if (wish == OpenVisits.NAME && !open.isEmpty()) {
            return new Result.Open(open);
        }
        if (wish == OpenVisits.KEEP) {
            open.forEach(visit -> parts.visits().disown(visit.id()));
        } else {
            Result off = callOff(open);
            if (!(off instanceof Result.Erased)) {
                return off;
            }
        }
        forget(asking.person(), conversations);
        return new Result.Erased();
    }

    /// @return all conversations of the person, the one that asks last
    private List<String> of(Head asking) {
        List<String> all = new ArrayList<>(parts.people().conversations(asking.person()));
        all.remove(asking.id());
        all.add(asking.id());
        return all;
    }

    private Result callOff(List<Visit> open) {
        List<Visit> late = new ArrayList<>();
        for (Visit visit : open) {
            Calling calling = parts.visits().off(visit.id());
            if (calling == Calling.UNKNOWN) {
                return new Result.Unknown();
            }
            if (calling == Calling.TOO_LATE) {
                late.add(visit);
            }
        }
        return late.isEmpty() ? new Result.Erased() : new Result.TooLate(late);
    }

    private void forget(String person, List<String> conversations) {
        conversations.forEach(parts.attachments()::erase);
        parts.visits().forget(person);
        parts.keys().destroy(person);
        for (String conversation : conversations) {
            Stamp stamp = new Stamp(parts.ids().get(), parts.clock().instant(), null, Author.system());
            parts.erasures().end(conversation, new Event.Erased(stamp));
        }
        parts.people().forget(person, conversations);
    }
}
