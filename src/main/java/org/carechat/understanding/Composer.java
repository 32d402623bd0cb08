package org.carechat.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Said;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Makes one list of commands of what was heard. Thread-safe.
final class Composer {

    /// What was heard in one message.
    ///
    /// @param answered the answer to the open question; null where the message gives none in words of its own
    /// @param settled whether the open question is answered, be it by a fact
    /// @param noted what else is told, on which nothing acts
    record Heard(
            Message message,
            @Nullable Command answered,
            List<Mention> mentions,
            List<TakeBacks.TakeBack> takenBack,
            boolean settled,
            List<Want> wants,
            List<Mention> noted) {}

    private static final Finder QUESTION = new Finder(
            "[?]|吗|么$|呢$|不$|没$|伐$|怎么|怎样|咋|如何|多少|多久|几[个天年点时]|哪|什么|啥|能不能|是否|可不可以|要不要|是不是|有没有|为什么|为啥|点解|点样|边度|几时|咩|乜|行不行|谁");
    /// "And the compressor?" makes sense after what was said before.
    private static final Pattern LEANS = Pattern.compile("^那.{2,}|呢[?？]?$");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{3}");
    /// From so many characters on the knowledge base is asked, which answers or declines.
    private static final int SAYS_SOMETHING = 3;
    private static final Set<String> HEARSAY =
            Set.of(Slots.PROOF, Slots.CAUSE, Slots.CAUSE_CERTAINTY, Slots.PART, Slots.REMEDY);
    private static final Set<String> POLICY =
            Set.of(Slots.PROOF, Slots.CAUSE, Slots.CHANNEL, Slots.INSTALLER, Slots.REGION, Slots.USAGE, Slots.GAS_TYPE);
    private static final Set<String> VISIT = Set.of(Slots.VISIT_DATE, Slots.VISIT_TIME);
    private static final String BOOKING = "booking";
    private static final String CORRECT = "correct";

    private final FactReader facts;
    private final WantReader wants;
    private final Precedence precedence;
    private final Machines machines = new Machines();

    Composer(FactReader facts, WantReader wants, Precedence precedence) {
        this.facts = facts;
        this.wants = wants;
        this.precedence = precedence;
    }

    List<Command> compose(Heard heard) {
        for (Want want : heard.wants()) {
            if (want.intent().alone()) {
                return want.intent().commands("", Said.NOWHERE);
            }
        }
        List<Command> commands = new ArrayList<>();
        if (heard.answered() != null) {
            commands.add(heard.answered());
        }
        List<Mention> mentions = relevant(heard);
        addFacts(heard, mentions, commands);
        heard.takenBack()
                .forEach(back -> commands.add(
                        new Command.TakeBack(back.slot(), heard.message().said(back.where()))));
        Set<String> stated =
                new LinkedHashSet<>(commands.stream().map(Composer::slot).toList());
        wanted(heard).stream()
                .sorted(precedence.of(Precedence.product(heard.message(), commands)))
                .filter(command -> slot(command).isEmpty() || stated.add(slot(command)))
                .forEach(commands::add);
        if (commands.isEmpty()) {
            boolean corrects =
                    heard.wants().stream().anyMatch(want -> want.intent().id().equals(CORRECT));
            commands.add(
                    corrects ? AnswerReader.wrong(heard.message()) : new Command.CannotHandle("nothing-understood"));
        }
        return List.copyOf(new LinkedHashSet<>(CaseDetails.joined(heard.message(), commands)));
    }

    /// @return see [Comprehension#intents(Composer.Heard)]
    Set<String> intents(Heard heard) {
        for (Want want : heard.wants()) {
            if (want.intent().alone()) {
                return Set.of(want.intent().id());
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        meant(heard).forEach(want -> ids.add(want.intent().id()));
        if (!ids.isEmpty()) {
            return ids;
        }
        Whole whole = heard.wants().isEmpty() && !heard.settled() ? whole(heard) : Whole.NOTHING;
        return Set.of(whole.reading(heard));
    }

    private void addFacts(Heard heard, List<Mention> mentions, List<Command> commands) {
        Set<String> filled = new LinkedHashSet<>();
        commands.stream()
                .filter(Command.Fill.class::isInstance)
                .forEach(command -> filled.add(((Command.Fill) command).slot()));
        boolean coded = false;
        for (Command fact : facts.commands(heard.message(), mentions)) {
            String slot = slot(fact);
            coded |= slot.equals(Slots.ERROR_CODE);
            if (filled.add(slot)) {
                commands.add(fact);
            }
        }
        if (coded && filled.add(Slots.SYMPTOM) && heard.message().question() == null) {
            commands.add(new Command.Fill(Slots.SYMPTOM, "error-code", all(heard.message())));
        }
    }

    /// What is told while a step of a self-check is answered ("the stove doesn't light either") is about that
    /// step, not a new machine; a service counts only where a visit is talked about.
    private List<Mention> relevant(Heard heard) {
        Message message = heard.message();
        boolean stepping = message.question() != null
                && heard.settled()
                && heard.wants().isEmpty()
                && !message.asks(Slots.PRODUCT)
                && !message.asks(Slots.SYMPTOM);
        boolean visit = message.asks(Slots.SERVICE)
                || message.state().running(BOOKING).isPresent()
                || heard.wants().stream().anyMatch(want -> want.intent().starts(BOOKING));
        String main = machines.main(heard);
        return heard.mentions().stream()
                .filter(mention -> !Besides.covers(heard, mention))
                .filter(mention -> !machines.isOfAnother(heard, main, mention))
                .filter(mention -> !onlyAskedAbout(heard, mention))
                .filter(mention -> !(stepping && known(message, mention)))
                .filter(mention -> visit || !mention.slot().equals(Slots.SERVICE))
                .filter(mention -> !mention.slot().equals(Slots.PRODUCT)
                        || main == null
                        || mention.value().equals(main))
                .toList();
    }

    /// "Does an e-invoice count?" states no proof, and "are you open at the weekend?" wishes for no visit then.
    private static boolean onlyAskedAbout(Heard heard, Mention mention) {
        boolean visiting = heard.message().state().running(BOOKING).isPresent();
        for (Want want : heard.wants()) {
            if (!want.where().overlaps(mention.span()) || heard.message().asks(mention.slot())) {
                continue;
            }
            boolean asked = want.intent().isQuestion()
                    && HEARSAY.contains(mention.slot())
                    && QUESTION.first(clause(heard.message(), mention)) != null;
            boolean visit = want.intent().isQuestion() && VISIT.contains(mention.slot()) && !visiting;
            if (asked || visit || want.intent().refuses()) {
                return true;
            }
        }
        return false;
    }

    private static String clause(Message message, Mention mention) {
        return Clauses.of(message.text()).stream()
                .filter(clause -> clause.overlaps(mention.span()))
                .map(message::text)
                .collect(Collectors.joining());
    }

    private static boolean known(Message message, Mention mention) {
        boolean machine = mention.slot().equals(Slots.PRODUCT)
                || mention.slot().equals(ProductSlot.HINT)
                || mention.slot().equals(Slots.SYMPTOM);
        return machine
                && (message.state().knows(Slots.PRODUCT) || message.state().knows(Slots.SYMPTOM));
    }

    private List<Command> wanted(Heard heard) {
        List<Command> commands = new ArrayList<>();
        meant(heard).forEach(want -> commands.addAll(carriedOut(heard, want)));
        if (heard.wants().isEmpty() && !heard.settled()) {
            commands.addAll(carriedOut(heard, whole(heard)));
        }
        return commands;
    }

    /// Beside anything of substance, small talk needs no answer.
    private static List<Want> meant(Heard heard) {
        List<Want> clear = heard.wants();
        boolean substance = clear.stream().anyMatch(want -> !want.intent().isSmallTalk())
                || heard.settled()
                || !heard.mentions().isEmpty();
        return clear.stream()
                .filter(want -> !(substance && want.intent().isSmallTalk()))
                .toList();
    }

    private List<Command> carriedOut(Heard heard, Want want) {
        Message message = heard.message();
        Span where = want.intent().isQuestion() ? context(heard, want) : want.where();
        List<Command> spoken = want.intent().commands(message.text(where).strip(), message.said(where));
        if (Besides.isWish(message, want)) {
            return spoken;
        }
        List<Command> commands = spoken.stream().map(Besides::ofItsOwn).toList();
        if (commands.stream().noneMatch(Command.Start.class::isInstance)) {
            return commands;
        }
        List<Command> matters = new ArrayList<>();
        Set<String> named = machines.in(heard, want.where());
        String main = machines.main(heard);
        if (named.isEmpty() || main == null || named.contains(main)) {
            matters.addAll(commands);
        }
        named.stream()
                .filter(product -> !product.equals(main))
                .map(product -> later(heard, want, product, commands))
                .forEach(matters::add);
        return matters;
    }

    /// Another machine is a matter of its own, with the facts that stand beside it.
    private Command later(Heard heard, Want want, String product, List<Command> commands) {
        Message message = heard.message();
        List<Command> all = new ArrayList<>();
        all.add(new Command.Fill(Slots.PRODUCT, product, message.said(want.where())));
        List<Mention> beside = heard.mentions().stream()
                .filter(mention -> want.where().overlaps(mention.span()))
                .filter(mention -> !mention.slot().equals(Slots.PRODUCT)
                        && !mention.slot().equals(ProductSlot.HINT)
                        && !mention.slot().equals(Slots.SERVICE))
                .toList();
        all.addAll(facts.commands(message, beside));
        all.addAll(commands);
        return new Command.Later(List.copyOf(new LinkedHashSet<>(all)), message.said(want.where()));
    }

    /// A short question leans on the clause before it: "no invoice, still covered?"
    private static Span context(Heard heard, Want want) {
        Message message = heard.message();
        List<Span> clauses = Clauses.of(message.text());
        int at = clauses.indexOf(want.where());
        if (at < 1 || want.where().length() > 8) {
            return want.where();
        }
        Span before = clauses.get(at - 1);
        boolean free = heard.wants().stream().noneMatch(other -> other.where().equals(before))
                && heard.mentions().stream()
                        .noneMatch(mention -> mention.slot().equals(Slots.SYMPTOM) && before.overlaps(mention.span()));
        return free ? new Span(before.from(), want.where().to()) : want.where();
    }

    /// What a message amounts to as a whole, where no clause of it was clear.
    private record Whole(@Nullable Intent intent, List<Intent> alternatives, boolean asks) {
        static final Whole NOTHING = new Whole(null, List.of(), false);

        String reading(Heard heard) {
            if (intent != null) {
                return intent.id();
            }
            if (!alternatives.isEmpty()) {
                return "clarify";
            }
            return asks ? "question" : heard.settled() || !heard.mentions().isEmpty() ? "facts" : "nothing";
        }
    }

    private Whole whole(Heard heard) {
        Message message = heard.message();
        Span all = new Span(0, message.text().length());
        String rest = wants.rest(message, all, heard.mentions());
        if (!heard.mentions().isEmpty() && rest.length() <= 2) {
            return new Whole(null, List.of(), bearsOnPolicy(heard));
        }
        IntentReader.Verdict verdict = wants.whole(message);
        if (verdict.intent() != null) {
            return new Whole(verdict.intent(), List.of(), false);
        }
        if (!verdict.alternatives().isEmpty() && message.question() == null) {
            return new Whole(null, verdict.alternatives(), false);
        }
        if (verdict.unclear()
                && heard.mentions().isEmpty()
                && !LEANS.matcher(message.text()).find()) {
            return Whole.NOTHING;
        }
        boolean question = rest.length() >= 3 && looksLikeAQuestion(message.text());
        boolean statement = rest.length() >= SAYS_SOMETHING
                && message.question() == null
                && HAN.matcher(rest).find();
        return new Whole(null, List.of(), question || statement);
    }

    private List<Command> carriedOut(Heard heard, Whole whole) {
        Message message = heard.message();
        Span all = new Span(0, message.text().length());
        if (whole.intent() != null) {
            return carriedOut(heard, new Want(whole.intent(), all));
        }
        if (!whole.alternatives().isEmpty()) {
            return List.of(clarify(message, whole.alternatives(), all));
        }
        return whole.asks() ? List.of(new Command.Ask(message.text(), message.saidAll())) : List.of();
    }

    static boolean looksLikeAQuestion(String text) {
        return QUESTION.first(text) != null;
    }

    /// "Second hand, no invoice", said to nobody's question, wants to know what that means for the warranty.
    private static boolean bearsOnPolicy(Heard heard) {
        Message message = heard.message();
        return message.question() == null
                && message.state().stack().isEmpty()
                && heard.mentions().stream().anyMatch(mention -> POLICY.contains(mention.slot()) && !isAtHand(mention));
    }

    /// Who has the invoice has no question about it.
    private static boolean isAtHand(Mention mention) {
        return mention.slot().equals(Slots.PROOF) && mention.value().equals("invoice");
    }

    private static Command clarify(Message message, List<Intent> alternatives, Span all) {
        List<Command.Clarify.Reading> readings = new ArrayList<>();
        for (Intent intent : alternatives) {
            List<Command> commands = intent.commands(message.text(), message.said(all));
            if (!commands.isEmpty()) {
                readings.add(new Command.Clarify.Reading(intent.label(), commands.getLast()));
            }
        }
        return readings.size() < 2
                ? new Command.CannotHandle("nothing-understood")
                : new Command.Clarify(List.copyOf(readings));
    }

    private static String slot(Command fact) {
        return switch (fact) {
            case Command.Fill fill -> fill.slot();
            case Command.Correct correct -> correct.slot();
            default -> "";
        };
    }

    private static Said all(Message message) {
        return message.saidAll();
    }
}
