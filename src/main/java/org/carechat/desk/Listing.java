package org.carechat.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Posted;
import org.carechat.handoff.AgentSkill;
import org.carechat.handoff.Housekeeping;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Needs;
import org.carechat.handoff.Packet;
import org.carechat.handoff.Packing;
import org.carechat.handoff.Veil;
import org.jspecify.annotations.Nullable;

/// Makes list items of conversations. What was made is kept as long as the conversation stays as it was.
/// Thread-safe.
final class Listing {

    private static final int CACHED = 2_000;
    private static final int READ_BACK = 200;
    private static final int LONGEST_PREVIEW = 60;

    private record Made(Head head, List<AgentSkill> skills, ItemView item) {}

    private final Feed feed;
    private final Journal journal;
    private final Packing packing;
    private final Labels labels;
    private final Housekeeping house;
    private final Map<String, Made> cache = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > CACHED;
        }
    });

    Listing(Feed feed, Journal journal, Packing packing, Labels labels, Housekeeping house) {
        this.feed = feed;
        this.journal = journal;
        this.packing = packing;
        this.labels = labels;
        this.house = house;
    }

    /// @return the items of those that are there, in the same order
    List<ItemView> of(List<String> conversations) {
        return conversations.stream().flatMap(id -> item(id).stream()).toList();
    }

    /// @param query part of a name, a product, the last message or an id; empty finds all
    static boolean matches(ItemView item, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return item.id().startsWith(wanted)
                || contains(item.customer().name(), wanted)
                || contains(item.productLabel(), wanted)
                || contains(item.preview(), wanted);
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Optional<ItemView> item(String id) {
        List<AgentSkill> skills = house.rules().skills();
        return feed.head(id).map(head -> {
            Made made = cache.get(id);
            if (made != null && made.head().equals(head) && made.skills().equals(skills)) {
                return made.item();
            }
            ItemView item = make(head, skills);
            cache.put(id, new Made(head, skills, item));
            return item;
        });
    }

    private ItemView make(Head head, List<AgentSkill> skills) {
        List<Posted> recent = feed.events(head.id(), Math.max(0, head.lastSeq() - READ_BACK), READ_BACK);
        Conversation state = journal.state(head.id());
        Packet packet = packing.of(head, state, recent);
        String name = packet.customer().name();
        Packet.Appliance product = packet.product();
        String skill = Needs.skill(state, packet.reasonCode(), skills);
        return new ItemView(
                head.id(),
                new ItemView.Who(
                        name == null ? null : Veil.name(name), packet.customer().known()),
                Objects.requireNonNullElse(packet.reason(), ""),
                packet.reasonCode(),
                packet.priority(),
                packet.waitingSince(),
                packet.mood(),
                Veil.of(state).over(preview(recent)),
                packet.mode(),
                packet.channel(),
                packet.owner(),
                head.lastSeq(),
                labels.time(head.lastAt()),
                product == null ? null : product.id(),
                product == null ? null : product.label(),
                skill,
                skill == null ? null : called(skill, skills));
    }

    private static String called(String skill, List<AgentSkill> skills) {
        return skills.stream()
                .filter(known -> known.id().equals(skill))
                .findFirst()
                .map(AgentSkill::name)
                .orElse(skill);
    }

    /// The machine's own words tell nobody who waits there: what a person said last goes before them.
    private static String preview(List<Posted> recent) {
        List<Event> newest = recent.reversed().stream().map(Posted::event).toList();
        Stream<Event> people = newest.stream().filter(event -> !(event instanceof Event.ServiceMessage));
        return Stream.concat(people, newest.stream())
                .map(Listing::words)
                .filter(words -> !words.isBlank())
                .findFirst()
                .map(Listing::cut)
                .orElse("");
    }

    private static String words(Event event) {
        return switch (event) {
            case Event.CustomerMessage said -> said.content().words();
            case Event.AgentMessage said -> said.content().words();
            case Event.ServiceMessage said -> said.text();
            case Event.ModeChanged ignored -> "";
            case Event.Rated ignored -> "";
            case Event.Erased ignored -> "";
            case Event.Unknown ignored -> "";
        };
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int points = line.codePointCount(0, line.length());
        return points <= LONGEST_PREVIEW ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_PREVIEW));
    }
}
