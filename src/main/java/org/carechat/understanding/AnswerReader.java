package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Command.Answer.Kind;
import org.carechat.dialogue.Slots;
import org.carechat.language.ChineseText;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Reads a message as the answer to the open question: one of the answers that were offered, by its words or
/// its place, or yes, no, "don't know". Facts of a known kind (a date, a city) are found by their own readers.
final class AnswerReader {

    private static final Set<String> SEVERAL = Set.of(Slots.PROOF, Slots.CAUSE);
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");
    private static final Set<String> UNSURE = Set.of("unknown", "unsure");
    private static final String FIXED = "fixed";
    private static final String DENYING = "不没冇唔无莫未别";

    private final Answers answers;
    private final String danger;
    private final DangerAnswer unasked;

    /// @param danger the slot of the question whether there is danger
    /// @param unasked tells where danger is spoken of beside another question
    AnswerReader(Answers answers, String danger, DangerAnswer unasked) {
        this.answers = answers;
        this.danger = danger;
        this.unasked = unasked;
    }

    private record Hit(Option option, Span span) {}

    /// What comes last is what came of it.
    private static final Comparator<Hit> LONGEST_THEN_LATEST = Comparator.<Hit>comparingInt(
                    hit -> hit.span().length())
            .thenComparing(hit -> hit.span().from())
            .reversed();

    /// The option of a question that reads something back: not all of it is right.
    static final String WRONG = "wrong";

    /// @return the command that the answer is; null where the message doesn't answer. Where nothing was asked,
    /// only a message that is nothing but an answer counts
    @Nullable
    Command read(Message message) {
        Question question = message.question();
        Command safety = unasked.answer(message);
        if (safety != null) {
            return safety;
        }
        if (answers.isDenial(message.text())) {
            return denied(message, question);
        }
        if (question == null) {
            Kind kind = answers.isPlain(message.text()) ? answers.plain(message) : null;
            return kind == null ? null : new Command.Answer(kind);
        }
        Command chosen = chosen(message, question);
        if (chosen != null) {
            return chosen;
        }
        Kind kind = answers.plain(message);
        if (asksForResult(question)) {
            return result(message, question, kind);
        }
        if (kind == null && hasKind(question, Kind.YES)) {
            kind = weak(message, question);
        }
        return kind == null ? null : byKind(message, question, kind);
    }

    /// Does the step ask whether the machine works again, "all right" promises to try, and "washed it" says only
    /// what was done.
    private @Nullable Command result(Message message, Question question, @Nullable Kind kind) {
        if (kind == Kind.YES && answers.isAssent(message)) {
            return new Command.SmallTalk("trying");
        }
        if (kind != null) {
            return byKind(message, question, kind);
        }
        return answers.isReport(message.text()) ? new Command.SmallTalk("tried") : null;
    }

    private static boolean asksForResult(Question question) {
        return question.options().stream().anyMatch(option -> option.value().equals(FIXED) && option.isShown());
    }

    /// A bare "that's not so". To a question of yes or no it is a no; what is read back it holds to be wrong;
    /// otherwise it doesn't say what is meant, and has to be asked.
    private Command denied(Message message, @Nullable Question question) {
        Command denied = wrong(message);
        if (question == null || denied instanceof Command.Fill) {
            return denied;
        }
        Command chosen = chosen(message, question);
        boolean unsafe = question.slot().equals(danger) && answers.isWrong(message.text());
        boolean isNo = hasKind(question, Kind.NO) && !unsafe;
        return chosen != null ? chosen : isNo ? byKind(message, question, Kind.NO) : denied;
    }

    /// @return the command that what was read back, or else something that was said before, is wrong
    static Command wrong(Message message) {
        Question question = message.question();
        return question == null
                ? new Command.CannotHandle(Command.CannotHandle.DENIED)
                : question.options().stream()
                        .filter(option -> option.value().equals(WRONG))
                        .findFirst()
                        .<Command>map(option -> fill(message, question, option))
                        .orElseGet(() -> new Command.CannotHandle(Command.CannotHandle.DENIED));
    }

    /// That a machine doesn't light doesn't say that nothing smells: that there is no danger has to be said.
    private @Nullable Kind weak(Message message, Question question) {
        Kind kind = answers.weak(message.text());
        return kind == Kind.NO && question.slot().equals(danger) ? null : kind;
    }

    private @Nullable Command chosen(Message message, Question question) {
        List<Hit> hits = hits(message.text(), question.options());
        if (!hits.isEmpty()) {
            Span span = hits.getFirst().span();
            return new Command.Fill(question.slot(), value(question.slot(), hits), message.said(span));
        }
        if (question.slot().equals(Slots.AGE)) {
            return null;
        }
        List<Option> shown = question.options().stream().filter(Option::isShown).toList();
        int place = answers.place(message.text(), shown.size());
        return place < 0 ? null : fill(message, question, shown.get(place));
    }

    private static Command fill(Message message, Question question, Option option) {
        Span all = new Span(0, message.text().length());
        return new Command.Fill(question.slot(), option.value(), message.said(all));
    }

    private Command byKind(Message message, Question question, Kind kind) {
        for (Option option : question.options()) {
            if (values(kind).contains(option.value())) {
                return fill(message, question, option);
            }
        }
        boolean fixed = kind == Kind.YES || kind == Kind.NO && hasKind(question, Kind.YES);
        if (fixed && asksForResult(question)) {
            return new Command.Fill(question.slot(), FIXED, message.saidAll());
        }
        return kind == Kind.NO && unasked.isAskedBeside(message)
                ? new Command.Fill(danger, "no", message.saidAll())
                : new Command.Answer(kind);
    }

    private static boolean hasKind(Question question, Kind kind) {
        return question.options().stream().anyMatch(option -> values(kind).contains(option.value()));
    }

    private static Set<String> values(Kind kind) {
        return switch (kind) {
            case YES -> YES;
            case NO -> NO;
            case UNSURE -> UNSURE;
        };
    }

    private static String value(String slot, List<Hit> hits) {
        if (!SEVERAL.contains(slot)) {
            return hits.getFirst().option().value();
        }
        return String.join(
                ",", hits.stream().map(hit -> hit.option().value()).distinct().toList());
    }

    /// The offered answers that are named, longest wording first, none overlapping another.
    private List<Hit> hits(String text, List<Option> options) {
        List<Hit> found = new ArrayList<>();
        for (Option option : options) {
            for (String way : ways(option)) {
                int at = find(text, way);
                if (at >= 0) {
                    found.add(new Hit(option, new Span(at, at + way.length())));
                }
            }
        }
        found.sort(LONGEST_THEN_LATEST);
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : found) {
            if (kept.stream().noneMatch(other -> other.span().overlaps(hit.span()))) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static List<String> ways(Option option) {
        List<String> ways = new ArrayList<>();
        ways.add(ChineseText.of(option.label()).text());
        option.ways().forEach(way -> ways.add(ChineseText.of(way).text()));
        ways.removeIf(String::isEmpty);
        return ways;
    }

    /// A single character counts only alone; what is denied right before doesn't count.
    private int find(String text, String way) {
        if (way.length() == 1) {
            return answers.rest(text).equals(way) || text.equals(way) ? text.indexOf(way) : -1;
        }
        int at = text.indexOf(way);
        while (at >= 0 && (isDenied(text, at, way) || answers.isOtherWord(text, at))) {
            at = text.indexOf(way, at + 1);
        }
        return at;
    }

    private static boolean isDenied(String text, int at, String way) {
        return at > 0 && DENYING.indexOf(text.charAt(at - 1)) >= 0 && DENYING.indexOf(way.charAt(0)) < 0;
    }
}
