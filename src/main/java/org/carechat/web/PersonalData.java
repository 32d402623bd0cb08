package org.carechat.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.carechat.conversation.Attachment;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Slot;
import org.carechat.customer.Attachments;
import org.carechat.customer.People;
import org.carechat.customer.Visits;
import org.carechat.dialogue.Flags;
import org.jspecify.annotations.Nullable;

/// Gathers everything that is held about a person, unmasked, since it is theirs. Thread-safe.
final class PersonalData {

    private static final int PAGE = 500;

    private final People people;
    private final Visits visits;
    private final Attachments attachments;
    private final Feed feed;
    private final Journal journal;
    private final EventView view;

    PersonalData(People people, Visits visits, Attachments attachments, Feed feed, Journal journal, EventView view) {
        this.people = people;
        this.visits = visits;
        this.attachments = attachments;
        this.feed = feed;
        this.journal = journal;
        this.view = view;
    }

    /// @return all of the person's conversations and visits
    Map<String, Object> of(Head asking) {
        TreeSet<String> ids = new TreeSet<>(people.conversations(asking.person()));
        ids.add(asking.id());
        List<Map<String, Object>> conversations = ids.stream()
                .flatMap(id -> feed.head(id).stream())
                .map(this::conversation)
                .toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("conversations", conversations);
        all.put(
                "appointments",
                visits.of(asking.person(), ids).stream().map(Visits.Visit::data).toList());
        return all;
    }

    private Map<String, Object> conversation(Head head) {
        List<Entry> entries = journal.entries(head.id(), 0);
        Conversation state = Conversation.empty(head.id()).with(entries);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", head.id());
        shown.put("channel", head.channel());
        shown.put("mode", head.mode().wire());
        shown.put("openedAt", view.time(head.openedAt()));
        shown.put("lastAt", view.time(head.lastAt()));
        shown.put("facts", state.slots().values().stream().map(this::fact).toList());
        shown.put("consent", consent(entries));
        shown.put("flags", state.flags());
        shown.put("findings", state.findings().stream().map(this::finding).toList());
        shown.put(
                "attachments",
                attachments.of(head.id()).stream().map(PersonalData::attachment).toList());
        shown.put("events", events(head.id()));
        return shown;
    }

    private Map<String, Object> fact(Slot slot) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("name", slot.name());
        fact.put("value", slot.value());
        if (!slot.said().isEmpty()) {
            fact.put("said", slot.said());
        }
        fact.put("by", slot.by().wire());
        fact.put("at", view.time(slot.at()));
        return fact;
    }

    /// A consent has no time of its own: it was given in the turn that ends next in the journal.
    private List<Map<String, Object>> consent(List<Entry> entries) {
        List<Map<String, Object>> given = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Flagged(String flag, String purpose) && flag.equals(Flags.CONSENT)) {
                Map<String, Object> consent = new LinkedHashMap<>();
                consent.put("purpose", purpose);
                consent.put("given", !purpose.isEmpty());
                Instant at = turnEnd(entries.subList(i, entries.size()));
                if (at != null) {
                    consent.put("at", view.time(at));
                }
                given.add(consent);
            }
        }
        return given;
    }

    private static @Nullable Instant turnEnd(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.TurnEnded ended) {
                return ended.at();
            }
        }
        return null;
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", finding.kind());
        shown.put("id", finding.id());
        shown.put("at", view.time(finding.at()));
        shown.put("data", finding.data());
        return shown;
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", attachment.id());
        shown.put("mediaType", attachment.mediaType());
        shown.put("size", attachment.size());
        return shown;
    }

    private List<Map<String, Object>> events(String conversation) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Posted> page;
        do {
            page = feed.events(conversation, all.size(), PAGE);
            all.addAll(view.of(conversation, page));
        } while (page.size() == PAGE);
        return all;
    }
}
