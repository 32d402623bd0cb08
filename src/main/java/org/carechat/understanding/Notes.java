package org.carechat.understanding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.carechat.bundle.Bundle;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Slots;
import org.carechat.language.KeptModels;
import org.carechat.language.Span;
import org.carechat.language.SpanModel;

/// What else a message tells, in the customer's own words: the part, the fault as it was described, who came, where
/// it was bought. Learnt from marked sentences, so that it reaches further than the dictionaries whose values flows
/// act on, and is wrong more often: nothing acts on it. Learns in the background; whoever asks earlier waits.
/// Thread-safe.
final class Notes {

    private static final String DATE = "date";
    private static final Set<String> PASSED_ON =
            Set.of(Slots.PART, Slots.SYMPTOM, Slots.CHANNEL, Slots.INSTALLER, Slots.CAUSE, "repairer");
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 15);
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(ProductSlot.HINT, Slots.PRODUCT),
            Map.entry(Slots.PURCHASE_DATE, DATE),
            Map.entry(Slots.DELIVERY_DATE, DATE),
            Map.entry(Slots.INSTALLATION_DATE, DATE),
            Map.entry(Slots.PRODUCTION_DATE, DATE),
            Map.entry(Slots.REPAIR_DATE, DATE),
            Map.entry(Slots.VISIT_DATE, DATE),
            Map.entry(Slots.AGE, DATE),
            Map.entry(Slots.VISIT_TIME, "window"),
            Map.entry(Slots.REPAIRED_BY, "repairer"));

    private final Lexicon lexicon;
    private final FactReader facts;
    private final Hints hints;
    private final Dates dates;
    private final NotedWhen when;
    private final CompletableFuture<SpanModel> model;

    Notes(Bundle bundle, Lexicon lexicon, List<Told> told, KeptModels kept) {
        this.lexicon = lexicon;
        this.facts = new FactReader(lexicon.readers());
        Feasts feasts = new Feasts(Lexicon.file(bundle, "calendar"));
        this.dates = Dates.withoutDurations(feasts);
        this.hints = new Hints(Lexicon.file(bundle, "hints"), new Dates(feasts));
        this.when = NotedWhen.of(Lexicon.file(bundle, "hints"));
        this.model = CompletableFuture.supplyAsync(
                () -> SpanModel.of(told.stream().map(this::annotated).toList(), kept));
    }

    /// @param mentions the facts that were read
    /// @param wanted the intents that were read
    /// @return what is told beside the facts, in the words in which it is told, left to right
    List<Mention> read(Message message, List<Mention> mentions, Set<String> wanted) {
        List<Mention> noted = new ArrayList<>();
        List<String> marks = hints.marks(message.text(), message.today(), mentions);
        for (SpanModel.Found found : model.join().find(message.text(), marks)) {
            add(noted, mentions, new Mention(found.kind(), message.text(found.span()), found.span()));
        }
        for (Moment moment : dates.in(message.text(), message.today())) {
            add(noted, mentions, new Mention(DATE, message.text(moment.span()), moment.span()));
        }
        when.sure(message.text()).forEach(mention -> add(noted, mentions, mention));
        noted.removeIf(mention -> !when.counts(mention, wanted));
        noted.sort(Comparator.comparingInt(mention -> mention.span().from()));
        return List.copyOf(noted);
    }

    /// @return one command for each kind of what is passed on; what says who and where somebody is, is not
    static List<Command> commands(Message message, List<Mention> noted) {
        Map<String, List<Mention>> byKind = noted.stream()
                .filter(mention -> PASSED_ON.contains(mention.slot()))
                .collect(Collectors.groupingBy(Mention::slot, LinkedHashMap::new, Collectors.toList()));
        List<Command> commands = new ArrayList<>();
        byKind.forEach((kind, told) -> commands.add(new Command.Fill(
                Slots.TOLD + kind,
                told.stream().map(Mention::value).distinct().collect(Collectors.joining(",")),
                message.said(told.getFirst().span()))));
        return commands;
    }

    private static void add(List<Mention> noted, List<Mention> mentions, Mention mention) {
        if (!knows(mentions, mention) && !knows(noted, mention)) {
            noted.add(mention);
        }
    }

    private static boolean knows(List<Mention> mentions, Mention mention) {
        return mentions.stream()
                .anyMatch(known ->
                        kind(known).equals(mention.slot()) && known.span().overlaps(mention.span()));
    }

    private static String kind(Mention mention) {
        return KINDS.getOrDefault(mention.slot(), mention.slot());
    }

    private SpanModel.Annotated annotated(Told told) {
        Incoming said = new Incoming(1, new Content.Text(told.text()), null, Instant.EPOCH);
        Message message =
                Message.of(new Reading(List.of(said), Conversation.empty("told"), ANY_DAY), lexicon.corrections());
        List<SpanModel.Found> spans = new ArrayList<>();
        for (int i = 0; i < told.kinds().size(); i++) {
            Span span = normal(message, told.spans().get(i));
            if (span.length() > 0) {
                spans.add(new SpanModel.Found(told.kinds().get(i), span));
            }
        }
        List<String> marks = hints.marks(message.text(), ANY_DAY, facts.read(message));
        return new SpanModel.Annotated(message.text(), marks, spans);
    }

    /// Where a stretch of the raw text stands in its normal writing.
    private static Span normal(Message message, Span raw) {
        int from = -1;
        int to = -1;
        for (int at = 0; at < message.text().length(); at++) {
            if (message.words().toRaw(new Span(at, at + 1)).overlaps(raw)) {
                from = from < 0 ? at : from;
                to = at + 1;
            }
        }
        return from < 0 ? new Span(0, 0) : new Span(from, to);
    }
}
