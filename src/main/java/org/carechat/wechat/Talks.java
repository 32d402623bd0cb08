package org.carechat.wechat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.customer.People;
import org.carechat.customer.Person;
import org.carechat.dialogue.Admission;
import org.carechat.dialogue.Welcome;

/// Which conversation a user has: one, until it has been closed for too long or was erased. Thread-safe.
final class Talks {

    /// The channel that all of them come by.
    static final String CHANNEL = "wechat";

    /// What talks are found and begun with.
    record Parts(
            People people,
            Feed feed,
            Deliveries deliveries,
            Admission admission,
            Welcome welcome,
            Supplier<String> ids) {}

    private final Parts parts;

    Talks(Parts parts) {
        this.parts = parts;
    }

    Optional<Head> find(Account account, String user) {
        return remembered(person(account, user)).filter(parts.admission()::open);
    }

    /// Begun, and bound to the user, before it is remembered: what is remembered is whole. Where another node was
    /// faster its conversation is the one, and ours ends by its silence.
    Head begin(Account account, String user) {
        Person person = person(account, user);
        String id = parts.ids().get();
        String before = parts.people().conversation(person.key()).orElse(null);
        parts.feed().open(parts.welcome().opening(id, person.key(), CHANNEL, List.of()));
        parts.deliveries().bind(id, new Deliveries.Recipient(account.id(), user), Pushes.HOLD);
        String mine = parts.people().remember(person.key(), id, before) ? id : null;
        return (mine == null ? remembered(person) : parts.feed().head(mine))
                .orElseThrow(() -> new IllegalStateException("a conversation went away while it began"));
    }

    private Optional<Head> remembered(Person person) {
        return parts.people().conversation(person.key()).flatMap(parts.feed()::head);
    }

    private static Person person(Account account, String user) {
        return new Person.Known(CHANNEL + ":" + account.id(), user, null, null);
    }
}
