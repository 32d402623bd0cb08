package org.carechat.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.customer.Person;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Welcome;
import org.jspecify.annotations.Nullable;

/// Begins a conversation with what the site said about the customer. Thread-safe.
final class Greeting {

    private final Welcome welcome;
    private final Clock clock;

    Greeting(Welcome welcome, Clock clock) {
        this.welcome = welcome;
        this.clock = clock;
    }

    Opening opening(String id, Person person, String channel, OpenRequest request) {
        Instant now = clock.instant();
        List<Entry> known = new ArrayList<>();
        note(known, "locale", request.locale());
        note(known, "page", request.page());
        if (person instanceof Person.Known who) {
            fill(known, Slots.NAME, who.name(), now);
            fill(known, Slots.PHONE, who.phone(), now);
        }
        return welcome.opening(id, person.key(), channel, known);
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
