package org.carechat.dialogue;

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
import org.carechat.conversation.Stamp;
import org.jspecify.annotations.Nullable;

/// How a conversation begins, whichever door it comes through: the bot says that it is a machine and what it can
/// do, and offers the main ways in. Thread-safe.
public final class Welcome {

    private final Phrasebook phrasebook;
    private final Supplier<String> ids;
    private final Clock clock;

    public Welcome(Phrasebook phrasebook, Supplier<String> ids, Clock clock) {
        this.phrasebook = phrasebook;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param person the key of who writes
    /// @param known what is journalled besides, because it is known from elsewhere
    public Opening opening(String id, String person, String channel, List<Entry> known) {
        return opening(id, person, channel, known, null);
    }

    /// @param machine what an earlier conversation was about, as it is called to customers: it is asked whether
    ///     this one is, too; null where there is nothing to ask
    public Opening opening(String id, String person, String channel, List<Entry> known, @Nullable String machine) {
        Instant now = clock.instant();
        List<OpenChoice> ways = ways();
        List<Event> events = new ArrayList<>(List.of(
                says("web.greeting.hello", Map.of(), List.of(), now),
                says("web.greeting.ways", Map.of(), shown(ways), now)));
        List<OpenChoice> open = new ArrayList<>(ways);
        if (machine != null) {
            List<OpenChoice> same = List.of(
                    way("hi-5", "offer.recall.same", Recall.choice(true)),
                    way("hi-6", "offer.recall.other", Recall.choice(false)));
            events.add(says("web.greeting.again", Map.of("machine", machine), shown(same), now));
            open.addAll(same);
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Offered(List.copyOf(open)));
        entries.addAll(known);
        return new Opening(id, person, channel, events, entries, now);
    }

    private static List<Choice> shown(List<OpenChoice> choices) {
        return choices.stream().map(way -> new Choice(way.id(), way.label())).toList();
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

    private Event says(String key, Map<String, String> args, List<Choice> choices, Instant now) {
        Stamp stamp = new Stamp(ids.get(), now, null, Author.bot(phrasebook.text("bot.name")));
        return new Event.ServiceMessage(
                stamp, Act.GREET, phrasebook.render(key, args, 0), null, List.of(), choices, null);
    }
}
