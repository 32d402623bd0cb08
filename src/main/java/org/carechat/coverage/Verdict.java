package org.carechat.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.Ruling;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;

/// Puts a decision into words: the outcome, the grounds with their clauses, what is to be checked and by whom,
/// where the
/// sources disagree, and what comes next. Everything it says stands in the decision or in the phrasebook.
final class Verdict {

    /// Ids of the policy source's statements: for staff, who read them on the card.
    private static final Pattern SOURCE_IDS = Pattern.compile("\\s*P[0-9]{3}");

    private final Phrasebook phrasebook;

    Verdict(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Reply reply(Decision decision) {
        Ruling ruling = decision.ruling();
        List<String> lines = new ArrayList<>();
        lines.add(headline(ruling));
        section(lines, null, ruling.reasons().stream().map(Verdict::reason).toList());
        section(
                lines,
                "coverage.verify",
                ruling.verify().stream().map(this::check).toList());
        section(
                lines,
                "coverage.contested",
                ruling.contested().stream().map(this::dispute).toList());
        ruling.advice().stream()
                .map(advice -> "coverage.advice." + advice)
                .filter(phrasebook::has)
                .forEach(key -> lines.add("\n" + phrasebook.text(key)));
        lines.add("\n" + phrasebook.text("coverage.next." + ruling.outcome().wire()));
        return Reply.written(Act.COVERAGE, String.join("\n", lines))
                .carrying(new Card("coverage", Map.of("decision", data(decision))))
                .proving(lines)
                .offering(offers(ruling.outcome()));
    }

    /// @return the decision as data, without what is absent
    static Map<String, Object> data(Decision decision) {
        Map<String, Object> data = new LinkedHashMap<>(DecisionJson.write(decision));
        data.values().removeIf(java.util.Objects::isNull);
        return data;
    }

    private String headline(Ruling ruling) {
        String outcome = phrasebook.text("coverage.outcome." + ruling.outcome().wire());
        String until = ruling.until() == null
                ? ""
                : phrasebook.render(
                        "coverage.until", Map.of("until", ruling.until().toString()), 0);
        return (ruling.provisional() ? phrasebook.text("coverage.provisional") : "") + outcome + until;
    }

    private void section(List<String> lines, @org.jspecify.annotations.Nullable String key, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        lines.add(key == null ? "" : "\n" + phrasebook.text(key));
        items.forEach(item -> lines.add("- " + item));
    }

    private static String reason(Ruling.Reason reason) {
        String clause = SOURCE_IDS.matcher(reason.clause()).replaceAll("").strip();
        return clause.isEmpty() ? reason.text() : reason.text() + "（" + clause + "）";
    }

    private String check(Ruling.Check check) {
        String key = "coverage.by." + check.by();
        return phrasebook.has(key) ? check.what() + phrasebook.text(key) : check.what();
    }

    private String dispute(Ruling.Dispute dispute) {
        List<String> readings = dispute.readings().stream()
                .map(reading -> reading.source() + "：" + reading.value())
                .toList();
        return String.join("；", readings);
    }

    private List<Offer> offers(Outcome outcome) {
        Offer book = new Offer(phrasebook.text("offer.booking"), new Command.Start("booking"));
        Offer person = new Offer(phrasebook.text("offer.person"), new Command.HandOver("coverage"));
        return outcome == Outcome.CONTESTED ? List.of(person, book) : List.of(book, person);
    }
}
