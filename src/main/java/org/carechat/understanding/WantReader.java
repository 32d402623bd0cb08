package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// What a message is after, clause by clause; where no clause says it clearly, as a whole. Thread-safe.
final class WantReader {

    /// The intent that a described fault implies.
    static final String FAULT = "report-fault";
    private static final String COVERAGE = "coverage";
    /// What is told of one's own machine where its coverage is asked for.
    private static final Set<String> CASE = Set.of(
            Slots.PURCHASE_DATE,
            Slots.INSTALLATION_DATE,
            Slots.DELIVERY_DATE,
            Slots.PROOF,
            Slots.CHANNEL,
            Slots.INSTALLER,
            Slots.CAUSE,
            Slots.REPAIR_DATE);
    private static final int LITTLE = 2;
    private static final String PERSON = "ask-human";
    /// Below this a rule knows better than likeness.
    private static final double DOUBTFUL = 0.6;
    private static final Pattern ANOTHER_MATTER = Pattern.compile("^(?:另外|还有|顺便|顺带|对了|哦对|再一个|再就是)");

    private final Intents intents;
    private final IntentReader reader;
    private final Answers answers;

    WantReader(Intents intents, IntentReader reader, Answers answers) {
        this.intents = intents;
        this.reader = reader;
        this.answers = answers;
    }

    /// @param answered whether the open question is answered
    List<Want> read(Message message, List<Mention> mentions, boolean answered) {
        return message.question() == null
                ? ofNewMatters(message, mentions)
                : besideAnAnswer(message, mentions, answered);
    }

    /// Nothing was asked: the message as a whole says what it is about, clauses only what else.
    private List<Want> ofNewMatters(Message message, List<Mention> mentions) {
        List<Want> byClause = besideAnAnswer(message, mentions, false);
        Span all = new Span(0, message.text().length());
        boolean told = rest(message, all, mentions).length() <= LITTLE && !mentions.isEmpty();
        IntentReader.Verdict verdict = reader.best(message.text(), message.question() != null);
        Intent whole = verdict.intent();
        Intents.Held ruled = ruled(message, all, mentions);
        boolean byRule = ruled != null && (ruled.isDecisive() || verdict.probability() < DOUBTFUL);
        boolean ours = whole != null && whole.refuses() && mentions.stream().anyMatch(WantReader::isOurs);
        if (told || whole == null || byRule || ours || isOwnCase(byClause, mentions)) {
            return byClause;
        }
        return merged(message, new Want(whole, all), byClause, mentions);
    }

    /// A message that names a machine of ours, and what is wrong with it, isn't refused for being like others.
    private static boolean isOurs(Mention mention) {
        return mention.slot().equals(Slots.SYMPTOM) || mention.slot().equals(Slots.ERROR_CODE);
    }

    /// Who tells when and how this machine was bought asks about it, and not what the policy says.
    private static boolean isOwnCase(List<Want> byClause, List<Mention> mentions) {
        return byClause.stream().anyMatch(want -> want.intent().starts(COVERAGE))
                && mentions.stream()
                                .map(Mention::slot)
                                .filter(CASE::contains)
                                .distinct()
                                .count()
                        > 1;
    }

    private List<Want> merged(Message message, Want whole, List<Want> byClause, List<Mention> mentions) {
        List<Want> wants = new ArrayList<>();
        Want same = byClause.stream()
                .filter(want -> want.intent().equals(whole.intent()))
                .findFirst()
                .orElse(null);
        wants.add(same == null ? whole : same);
        for (Want want : byClause) {
            boolean known = want.intent().equals(whole.intent())
                    && machines(want, mentions).equals(machines(wants.getFirst(), mentions));
            if (!known && adds(message, whole, want)) {
                wants.add(want);
            }
        }
        wants.sort(Comparator.comparingInt(want -> want.where().from()));
        return withoutDoubles(wants, mentions);
    }

    /// Whether a clause brings a wish of its own beside what the whole is about: a fault, whether its repair costs
    /// anything, a person, or what is said to be another matter.
    private static boolean adds(Message message, Want whole, Want want) {
        String id = want.intent().id();
        boolean marked = ANOTHER_MATTER.matcher(message.text(want.where())).find();
        boolean cost = whole.intent().id().equals(FAULT) && want.intent().starts(COVERAGE);
        return cost
                || id.equals(FAULT)
                || id.equals(PERSON)
                || marked && !want.intent().isSmallTalk();
    }

    private List<Want> besideAnAnswer(Message message, List<Mention> mentions, boolean answered) {
        List<Want> wants = new ArrayList<>();
        for (Span clause : Clauses.of(message.text())) {
            Intent intent = intent(message, clause, mentions, answered);
            if (intent != null) {
                wants.add(new Want(intent, clause));
            }
        }
        return withoutDoubles(wants, mentions);
    }

    /// Whether neither a rule nor a likeness says what the message as a whole is after.
    boolean recognisesNothing(Message message) {
        IntentReader.Verdict verdict = whole(message);
        return ruled(message, new Span(0, message.text().length()), List.of()) == null
                && verdict.intent() == null
                && verdict.alternatives().isEmpty();
    }

    /// @return the reading of the message as a whole, for when no clause was clear
    IntentReader.Verdict whole(Message message) {
        return reader.best(message.text(), message.question() != null);
    }

    private @Nullable Intent intent(Message message, Span clause, List<Mention> mentions, boolean answered) {
        String text = message.text(clause);
        boolean open = message.question() != null;
        if (open && answers.isPlain(text)) {
            return null;
        }
        Intents.Held byRule = ruled(message, clause, mentions);
        if (byRule != null) {
            return byRule.intent();
        }
        boolean fault = has(mentions, clause, Slots.SYMPTOM) || has(mentions, clause, Slots.ERROR_CODE);
        boolean another = ANOTHER_MATTER.matcher(text).find();
        if (open && !another && (answered || rest(message, clause, mentions).length() <= LITTLE)) {
            return null;
        }
        Intent sure = rest(message, clause, mentions).length() <= 1 ? null : reader.sure(text, open);
        if (fault && (!open || another) && (sure == null || !sure.isQuestion())) {
            return sure == null ? intents.find(FAULT) : sure;
        }
        return fault && open && sure != null && sure.id().equals(FAULT) ? null : sure;
    }

    /// A rule for all that is said holds beside a machine's name, too: "fridge, warranty".
    private Intents.@Nullable Held ruled(Message message, Span clause, List<Mention> mentions) {
        Intents.Held ruled = reader.byRule(message.text(clause), wish -> Besides.canBeMeant(message, wish));
        boolean named = has(mentions, clause, Slots.PRODUCT) || has(mentions, clause, ProductSlot.HINT);
        return ruled != null || !named
                ? ruled
                : reader.byWholeRule(
                        rest(message, clause, machines(mentions)), wish -> Besides.canBeMeant(message, wish));
    }

    private static List<Mention> machines(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.slot().equals(Slots.PRODUCT)
                        || mention.slot().equals(ProductSlot.HINT)
                        || mention.slot().equals(Slots.CITY))
                .toList();
    }

    /// @return what a clause says beyond the facts in it
    String rest(Message message, Span clause, List<Mention> mentions) {
        StringBuilder rest = new StringBuilder();
        for (int at = clause.from(); at < clause.to(); at++) {
            int here = at;
            boolean told = mentions.stream()
                    .anyMatch(mention -> mention.span().from() <= here
                            && here < mention.span().to());
            rest.append(told ? ' ' : message.text().charAt(at));
        }
        return answers.rest(rest.toString());
    }

    private static String machines(Want want, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention ->
                        mention.slot().equals(Slots.PRODUCT) && want.where().overlaps(mention.span()))
                .map(Mention::value)
                .collect(Collectors.joining(","));
    }

    private static boolean has(List<Mention> mentions, Span clause, String slot) {
        return mentions.stream().anyMatch(mention -> mention.slot().equals(slot) && clause.overlaps(mention.span()));
    }

    /// The same wish twice is one, unless it is for two machines.
    private static List<Want> withoutDoubles(List<Want> wants, List<Mention> mentions) {
        Set<String> seen = new LinkedHashSet<>();
        return wants.stream()
                .filter(want ->
                        want.intent().isQuestion() || seen.add(want.intent().id() + machines(want, mentions)))
                .toList();
    }
}
