package org.carechat.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Citation;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.Ruling;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Step;
import org.jspecify.annotations.Nullable;

/// Says a decision to the customer: what to stop first, the verdict, its grounds with their place, what is still to
/// be verified and by whom, where the sources disagree, and the way on. Thread-safe.
final class VerdictWords {

    private static final List<String> URGENT = List.of("stop-using", "keep-power-off", "keep-evidence");
    /// Ids of the policy source's statements: for staff, who read them on the card.
    private static final Pattern STATEMENTS = Pattern.compile("\\s*P\\d{3}");

    private final Phrasebook phrasebook;
    private final Readings readings;

    VerdictWords(Phrasebook phrasebook, Readings readings) {
        this.phrasebook = phrasebook;
        this.readings = readings;
    }

    /// @param decision only what can be traced
    /// @param evidence by what it is traced
    Reply verdict(Decision decision, List<String> evidence) {
        Ruling ruling = decision.ruling();
        return Reply.written(Act.COVERAGE, text(ruling))
                .proving(evidence)
                .citing(citations(ruling))
                .offering(offers(ruling.outcome()))
                .carrying(new Card("coverage", Map.of("decision", DecisionJson.stored(decision))));
    }

    /// @return what may be said of this decision: the fixed words that frame it, its last day, its readings
    List<String> values(Ruling ruling) {
        List<String> values = new ArrayList<>(frame(ruling));
        if (ruling.until() != null) {
            values.add(day(ruling.until()));
        }
        for (Ruling.Dispute dispute : ruling.contested()) {
            dispute.readings().stream().map(this::reading).forEach(values::add);
        }
        return values;
    }

    /// @return the step, with what holds while facts are still being asked for said before it
    Step warned(Step step, Ruling ruling) {
        String warning = advice(ruling, true);
        return warning.isEmpty()
                ? step
                : step.after(Reply.written(Act.COVERAGE, warning).proving(List.of(warning)));
    }

    Reply unavailable() {
        return Reply.keyed(Act.APOLOGY, "coverage.unavailable").offering(List.of(person(), booking()));
    }

    /// @return what the desk is told where there was no decision
    String message() {
        return phrasebook.text("coverage.unavailable.message");
    }

    /// @return the key of the words with which a day that can't be is asked for again
    static String oddDay(FactProblem problem) {
        return problem.code().equals("in-the-future") ? "coverage.ask.not-yet" : "coverage.ask.odd-day";
    }

    private String text(Ruling ruling) {
        List<String> parts = new ArrayList<>();
        parts.add(advice(ruling, true));
        parts.add(heading(ruling));
        parts.add(list(
                "coverage.reasons", ruling.reasons().stream().map(this::reason).toList()));
        parts.add(list(
                "coverage.verify", ruling.verify().stream().map(this::check).toList()));
        if (ruling.outcome() == Outcome.CONTESTED) {
            parts.add(list("coverage.contested", disputes(ruling)));
        }
        parts.add(advice(ruling, false));
        parts.add(phrasebook.text("coverage.next." + ruling.outcome().wire()));
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }

    /// The reviewed words around a decision; what the decision puts between them isn't among them.
    private List<String> frame(Ruling ruling) {
        List<String> frame = new ArrayList<>();
        frame.add(advice(ruling, true));
        frame.add(advice(ruling, false));
        frame.add(phrasebook.text(headingKey(ruling)));
        frame.add(phrasebook.text("coverage.as-documented"));
        frame.add(
                ruling.basis() == null
                        ? ""
                        : phrasebook.text("coverage.basis." + ruling.basis().wire()));
        frame.add(remedies(ruling.remedies()));
        frame.add(phrasebook.text("coverage.next." + ruling.outcome().wire()));
        return frame;
    }

    private String headingKey(Ruling ruling) {
        String key = "coverage.verdict." + ruling.outcome().wire();
        String basis = ruling.basis() == null ? key : key + "." + ruling.basis().wire();
        return phrasebook.has(basis) ? basis : key;
    }

    private String heading(Ruling ruling) {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("as", ruling.provisional() ? phrasebook.text("coverage.as-documented") : "");
        args.put("remedies", remedies(ruling.remedies()));
        String heading = said(headingKey(ruling), args);
        boolean dated = ruling.until() != null && ruling.outcome() == Outcome.COVERED;
        return dated ? heading + said("coverage.until", Map.of("date", day(ruling.until()))) : heading;
    }

    private String remedies(List<String> remedies) {
        return String.join(
                phrasebook.text("coverage.and"),
                remedies.stream()
                        .map(remedy -> phrasebook.text("coverage.remedy." + remedy))
                        .toList());
    }

    /// The place goes inside the last sentence: whoever drops the sentence drops it too.
    private String reason(Ruling.Reason reason) {
        String where = where(reason);
        return where.isEmpty()
                ? reason.text()
                : said("coverage.reason", Map.of("text", reason.text().replaceFirst("。$", ""), "where", where));
    }

    /// Several documents in one are named without their sections, which would be a riddle.
    private static String where(Ruling.Reason reason) {
        boolean one = reason.source().indexOf('》') == reason.source().lastIndexOf('》');
        String clause = STATEMENTS.matcher(reason.clause()).replaceAll("").strip();
        return one && !reason.source().equals(clause) ? (reason.source() + clause).strip() : reason.source();
    }

    private String check(Ruling.Check check) {
        return said("coverage.check", Map.of("what", check.what(), "by", phrasebook.text("coverage.by." + check.by())));
    }

    private List<String> disputes(Ruling ruling) {
        return ruling.contested().stream()
                .flatMap(dispute -> dispute.readings().stream())
                .map(reading ->
                        said("coverage.reading", Map.of("source", place(reading), "value", this.reading(reading))))
                .distinct()
                .toList();
    }

    private static String place(Ruling.Reading reading) {
        return STATEMENTS.matcher(reading.source()).replaceAll("").replaceFirst("\\s*·\\s*$", "");
    }

    private String reading(Ruling.Reading reading) {
        String words = readings.words(reading);
        return words == null ? "" : words;
    }

    private String list(String title, List<String> lines) {
        return lines.isEmpty() ? "" : phrasebook.text(title) + "\n- " + String.join("\n- ", lines);
    }

    /// Advice that this version has no words for is left to the card.
    private String advice(Ruling ruling, boolean urgent) {
        List<String> lines = ruling.advice().stream()
                .filter(advice -> URGENT.contains(advice) == urgent)
                .map(advice -> "coverage.advice." + advice)
                .filter(phrasebook::has)
                .map(phrasebook::text)
                .toList();
        return String.join("", lines);
    }

    private List<Citation> citations(Ruling ruling) {
        return ruling.reasons().stream()
                .filter(reason -> !reason.source().isEmpty())
                .map(reason -> new Citation(
                        "coverage-rules",
                        phrasebook.text("coverage.citation"),
                        reason.clause().isEmpty() ? null : reason.clause(),
                        reason.source()))
                .distinct()
                .toList();
    }

    /// Proposed is what the words of `coverage.next` ask for.
    private List<Offer> offers(Outcome outcome) {
        return switch (outcome) {
            case COVERED, INSPECT_FIRST -> List.of(booking().asProposal(), person());
            case COVERED_IF_VERIFIED, PAID, PAID_LIKELY, REMEDY_UNAVAILABLE -> List.of(booking(), person());
            case CONTESTED -> List.of(person().asProposal(), booking());
            case OUT_OF_SCOPE, NEEDS_FACTS -> List.of(person(), booking());
        };
    }

    private Offer booking() {
        return new Offer(phrasebook.text("offer.booking"), new Command.Start("booking"));
    }

    private Offer person() {
        return new Offer(phrasebook.text("offer.person"), new Command.HandOver("coverage-dispute"));
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(phrasebook.text("coverage.day-pattern"), Locale.CHINA)
                        .format(day);
    }

    private String said(String key, Map<String, String> args) {
        return phrasebook.render(key, args, 0);
    }
}
