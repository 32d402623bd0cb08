package org.carechat.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carechat.bundle.Fact;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.coverage.rules.Ruling;
import org.carechat.dialogue.Gate;
import org.jspecify.annotations.Nullable;

/// Leaves of a decision only what can be traced: each text by the policy's own figures under the clause that it
/// names and by the decision's own values, never by itself. So whatever a rules API writes, no telephone number,
/// fee or date of its own invention gets out. Thread-safe.
final class Vetting {

    private static final Set<String> WHO = Set.of("technician", "agent", "seller", "brand", "customer");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    /// The number of a section, a statement or an article.
    private static final Pattern PLACE = Pattern.compile("GB \\d{4,6}|[A-Z]?\\d{1,4}");

    private final Gate gate;
    private final RuleBook book;
    private final Readings readings;
    private final VerdictWords words;

    Vetting(Gate gate, RuleBook book, Readings readings, VerdictWords words) {
        this.gate = gate;
        this.book = book;
        this.readings = readings;
        this.words = words;
    }

    /// @return the decision without what can't be traced; null where no ground is left
    @Nullable
    Decision traced(Decision decision) {
        Ruling ruling = decision.ruling();
        List<String> values = words.values(ruling);
        List<Ruling.Reason> reasons = ruling.reasons().stream()
                .filter(reason -> isTraced(reason, values))
                .toList();
        if (reasons.isEmpty()) {
            return null;
        }
        List<String> evidence = new ArrayList<>(values);
        evidence.addAll(figures(reasons));
        return decision.with(new Ruling(
                ruling.outcome(),
                ruling.basis(),
                ruling.remedies(),
                ruling.until(),
                reasons,
                ruling.verify().stream()
                        .filter(check -> WHO.contains(check.by()) && isTraced(check.what(), evidence))
                        .toList(),
                ruling.advice().stream().filter(Vetting::isCode).toList(),
                ruling.missing(),
                ruling.contested().stream().filter(this::isTraced).toList(),
                ruling.provisional()));
    }

    /// @return what the words of a traced decision rest on: its own values, the policy's figures, the places'
    ///     numbers
    List<String> evidence(Ruling ruling) {
        List<String> evidence = new ArrayList<>(words.values(ruling));
        evidence.addAll(figures(ruling.reasons()));
        for (Ruling.Reason reason : ruling.reasons()) {
            evidence.addAll(numbers(reason.source() + " " + reason.clause()));
        }
        ruling.contested().stream()
                .flatMap(dispute -> dispute.readings().stream())
                .forEach(reading -> evidence.addAll(numbers(reading.source())));
        return evidence;
    }

    private List<String> figures(List<Ruling.Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> book.cited(reason).stream())
                .map(Fact::says)
                .distinct()
                .toList();
    }

    private boolean isTraced(Ruling.Reason reason, List<String> values) {
        List<String> evidence = new ArrayList<>(values);
        evidence.addAll(figures(List.of(reason)));
        return isTraced(reason.text(), evidence) && isPlace(reason.clause()) && isPlace(reason.source());
    }

    private boolean isTraced(Ruling.Dispute dispute) {
        return isCode(dispute.topic())
                && dispute.readings().stream()
                        .allMatch(reading -> isPlace(reading.source()) && readings.words(reading) != null);
    }

    private boolean isTraced(String text, List<String> evidence) {
        return gate.pass(text, evidence).equals(text.strip());
    }

    /// Where something stands has numbers that count nothing; anything else in it is no place.
    private boolean isPlace(String text) {
        return text.isEmpty() || isTraced(text, numbers(text));
    }

    private static List<String> numbers(String place) {
        return PLACE.matcher(place).results().map(MatchResult::group).toList();
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
