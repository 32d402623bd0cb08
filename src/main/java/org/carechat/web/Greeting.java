package org.carechat.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.customer.Person;
import org.carechat.dialogue.Recall;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Welcome;
import org.carechat.handoff.Labels;
import org.jspecify.annotations.Nullable;

/// Begins a conversation with what the site said about the customer, and what they said themselves in the one
/// before. Thread-safe.
final class Greeting {

    private final Welcome welcome;
    private final Journal journal;
    private final Labels labels;
    private final Clock clock;

    Greeting(Welcome welcome, Journal journal, Labels labels, Clock clock) {
        this.welcome = welcome;
        this.journal = journal;
        this.labels = labels;
        this.clock = clock;
    }

    /// @param earlier the conversation that the person had before; null where none is known
    Opening opening(String id, Person person, String channel, OpenRequest request, @Nullable String earlier) {
        Instant now = clock.instant();
        List<Entry> known = new ArrayList<>();
        note(known, "locale", request.locale());
        note(known, "page", request.page());
        if (person instanceof Person.Known who) {
            fill(known, Slots.NAME, who.name(), now);
            fill(known, Slots.PHONE, who.phone(), now);
        }
        String machine = earlier == null ? null : recalled(known, journal.state(earlier), earlier, now);
        return welcome.opening(id, person.key(), channel, known, machine);
    }

    /// @return the machine that was spoken of; null where none was
    private @Nullable String recalled(List<Entry> known, Conversation before, String earlier, Instant now) {
        Optional<Entry> facts = Recall.of(before, earlier, now);
        facts.ifPresent(known::add);
        return facts.flatMap(ignored -> before.value(Slots.PRODUCT))
                .map(labels::product)
                .orElse(null);
    }

    private static void note(List<Entry> entries, String flag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new Entry.Flagged(flag, value));
        }
    }

    private static void fill(List<Entry> entries, String slot, @Nullable String value, Instant now) {
        if (value != null) {
            entries.add(new Entry.SlotFilled(new Slot(slot, value, "", Source.IDENTITY, 0, now)));
        }
    }
}
