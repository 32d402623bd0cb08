package org.carechat.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.conversation.Act;
import org.carechat.conversation.Author;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.conversation.Stamp;
import org.carechat.customer.Person;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.CommandLine;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// How a conversation begins: the bot says that it is a machine and what it can do, and offers the main ways
/// in. What the site said about the customer is journalled with it. Thread-safe.
final class Greeting {

    private final Phrasebook phrasebook;
    private final Supplier<String> ids;
    private final Clock clock;

    Greeting(Phrasebook phrasebook, Supplier<String> ids, Clock clock) {
        this.phrasebook = phrasebook;
        this.ids = ids;
        this.clock = clock;
    }

    Opening opening(String id, Person person, String channel, OpenRequest request) {
        Instant now = clock.instant();
        List<OpenChoice> ways = ways();
        List<Choice> shown =
                ways.stream().map(way -> new Choice(way.id(), way.label())).toList();
        List<Event> events = List.of(says("web.greeting.hello", List.of(), now), says("web.greeting.ways", shown, now));
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Offered(ways));
        note(entries, "locale", request.locale());
        note(entries, "page", request.page());
        if (person instanceof Person.Known known) {
            fill(entries, Slots.NAME, known.name(), now);
            fill(entries, Slots.PHONE, known.phone(), now);
        }
        return new Opening(id, person.key(), channel, events, entries, now);
    }

    private List<OpenChoice> ways() {
        return List.of(
                way("hi-1", "offer.self-check", new Command.Start("self-check", Map.of())),
                way("hi-2", "offer.coverage", new Command.Start("coverage", Map.of())),
                way("hi-3", "offer.booking", new Command.Start("booking", Map.of())),
                way("hi-4", "offer.person", new Command.HandOver("asked")));
    }

    private OpenChoice way(String id, String label, Command command) {
        return new OpenChoice(id, phrasebook.text(label), CommandLine.write(command));
    }

    private Event says(String key, List<Choice> choices, Instant now) {
        Stamp stamp = new Stamp(ids.get(), now, null, Author.bot(phrasebook.text("bot.name")));
        return new Event.ServiceMessage(stamp, Act.GREET, phrasebook.text(key), null, List.of(), choices, null);
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
