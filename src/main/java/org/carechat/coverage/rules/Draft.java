package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.jspecify.annotations.Nullable;

/// What the tables say of one possibility.
///
/// @param asks the facts that they ask for; none where they decide
record Draft(Ruling ruling, List<String> asks) {

    private static final String AS_MACHINE = "as-machine";
    private static final String ASK = "ask";

    /// What makes two drafts different verdicts, or different questions.
    record Key(Outcome outcome, @Nullable Basis basis, List<String> remedies, List<String> asks) {}

    Key key() {
        return new Key(ruling.outcome(), ruling.basis(), ruling.remedies(), asks);
    }

    static Draft of(Hearing hearing, Facts policy) {
        String decision = hearing.find("verdict").result().equals(AS_MACHINE) ? "machine" : "verdict";
        Hearing.Finding finding = hearing.find(decision);
        List<Row> own = finding.rows();
        List<Row> gates = own.stream()
                .flatMap(row -> row.because().stream())
                .flatMap(gate -> hearing.find(gate).rows().stream())
                .toList();
        List<Row> notes = hearing.find("notes").rows();
        if (finding.result().equals(ASK)) {
            return new Draft(asking(new Speech(policy, hearing), notes), asks(own, gates));
        }
        return new Draft(ruling(hearing, policy, finding.result(), own, gates, notes), List.of());
    }

    /// @return one ruling for possibilities that agree: the earliest speaks, the rest adds what it wants checked
    static Ruling merge(List<Draft> drafts) {
        Ruling first = drafts.getFirst().ruling();
        return new Ruling(
                first.outcome(),
                first.basis(),
                first.remedies(),
                drafts.stream()
                        .map(draft -> draft.ruling().until())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                union(drafts, Ruling::reasons, Ruling.Reason::code),
                union(drafts, Ruling::verify, Ruling.Check::code),
                union(drafts, Ruling::advice, Function.identity()),
                List.of(),
                union(drafts, Ruling::contested, Ruling.Dispute::topic),
                drafts.stream().anyMatch(draft -> draft.ruling().provisional()));
    }

    /// @return a ruling that asks, with the warnings that hold meanwhile
    static Ruling asking(List<Draft> drafts, List<String> missing) {
        return new Ruling(
                Outcome.NEEDS_FACTS,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                union(drafts, Draft::warnings, Function.identity()),
                missing,
                List.of(),
                false);
    }

    private static List<String> warnings(Ruling ruling) {
        return ruling.advice().stream()
                .filter(advice -> advice.equals("stop-using") || advice.equals("keep-power-off"))
                .toList();
    }

    private static Ruling asking(Speech speech, List<Row> notes) {
        return new Ruling(
                Outcome.NEEDS_FACTS,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                speech.advice(notes),
                List.of(),
                List.of(),
                false);
    }

    private static List<String> asks(List<Row> own, List<Row> gates) {
        Set<String> asks = new LinkedHashSet<>();
        own.forEach(row -> asks.addAll(row.ask()));
        gates.forEach(row -> asks.addAll(row.ask()));
        return List.copyOf(asks);
    }

    private static Ruling ruling(
            Hearing hearing, Facts policy, String result, List<Row> own, List<Row> gates, List<Row> notes) {
        Outcome outcome = Outcome.ofWire(result).orElseThrow();
        List<Row> main = new ArrayList<>(gates);
        main.addAll(own);
        List<Row> all = new ArrayList<>(main);
        all.addAll(notes);
        Speech speech = new Speech(policy, hearing);
        Basis basis = free(outcome) ? first(own, gates) : null;
        return new Ruling(
                outcome,
                basis,
                remedies(own, gates),
                basis == null ? null : until(hearing, basis),
                speech.reasons(all),
                speech.checks(main),
                speech.advice(all),
                List.of(),
                speech.disputes(main),
                speech.provisional(main));
    }

    private static boolean free(Outcome outcome) {
        return outcome == Outcome.COVERED || outcome == Outcome.COVERED_IF_VERIFIED;
    }

    private static @Nullable LocalDate until(Hearing hearing, Basis basis) {
        return hearing.situation().reckoning().until(basis).orElse(null);
    }

    private static @Nullable Basis first(List<Row> own, List<Row> gates) {
        List<Row> all = new ArrayList<>(own);
        all.addAll(gates);
        for (Row row : all) {
            if (row.basis() != null) {
                return row.basis();
            }
        }
        return null;
    }

    private static List<String> remedies(List<Row> own, List<Row> gates) {
        List<Row> all = new ArrayList<>(own);
        all.addAll(gates);
        return all.stream()
                .map(Row::remedies)
                .filter(remedies -> !remedies.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static <T> List<T> union(
            List<Draft> drafts, Function<Ruling, List<T>> part, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        drafts.forEach(draft -> part.apply(draft.ruling()).forEach(one -> all.putIfAbsent(name.apply(one), one)));
        return List.copyOf(all.values());
    }

    /// Puts the words of rows together, each once.
    private record Speech(Facts policy, Hearing hearing) {

        List<Ruling.Reason> reasons(List<Row> rows) {
            Map<String, Ruling.Reason> reasons = new LinkedHashMap<>();
            for (Row row : rows) {
                for (Row.Said said : row.words().reasons()) {
                    List<Fact> facts = facts(said.facts());
                    reasons.putIfAbsent(
                            said.code(),
                            new Ruling.Reason(
                                    said.code(), said.text(), Wording.clause(facts), Wording.source(facts), row.id()));
                }
            }
            return List.copyOf(reasons.values());
        }

        List<Ruling.Check> checks(List<Row> rows) {
            Map<String, Ruling.Check> checks = new LinkedHashMap<>();
            for (Row row : rows) {
                for (Row.Asked asked : row.words().checks()) {
                    boolean settled = !asked.unless().isEmpty()
                            && policy.get(asked.unless()).verified();
                    if (!settled) {
                        checks.putIfAbsent(asked.code(), new Ruling.Check(asked.what(), asked.by(), asked.code()));
                    }
                }
            }
            return List.copyOf(checks.values());
        }

        List<String> advice(List<Row> rows) {
            return rows.stream()
                    .flatMap(row -> row.words().advice().stream())
                    .distinct()
                    .toList();
        }

        List<Ruling.Dispute> disputes(List<Row> rows) {
            Map<String, Ruling.Dispute> disputes = new LinkedHashMap<>();
            for (Row row : rows) {
                for (Row.Contested contested : row.words().contested()) {
                    List<String> keys = contested.readings().isEmpty()
                            ? hearing.situation().reckoning().startReadings()
                            : contested.readings();
                    List<Ruling.Reading> readings = facts(keys).stream()
                            .map(fact -> new Ruling.Reading(fact.source(), fact.value()))
                            .toList();
                    disputes.putIfAbsent(contested.topic(), new Ruling.Dispute(contested.topic(), readings));
                }
            }
            return List.copyOf(disputes.values());
        }

        boolean provisional(List<Row> rows) {
            return rows.stream()
                    .flatMap(row -> row.words().reasons().stream())
                    .flatMap(said -> facts(said.facts()).stream())
                    .anyMatch(fact -> !fact.verified());
        }

        private List<Fact> facts(List<String> keys) {
            return keys.stream().map(policy::get).toList();
        }
    }
}
