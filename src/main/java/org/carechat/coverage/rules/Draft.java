package org.carechat.coverage.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carechat.bundle.Facts;
import org.jspecify.annotations.Nullable;

/// What the tables say of one possibility: its key at once, its words when they are wanted. Confined to one
/// thread.
final class Draft {

    private static final String AS_MACHINE = "as-machine";
    private static final String ASK = "ask";

    /// What makes two drafts different verdicts, or different questions.
    ///
    /// @param asks the facts to ask for; none where there is a verdict
    record Key(Outcome outcome, @Nullable Basis basis, List<String> remedies, List<String> asks) {}

    private final Hearing hearing;
    private final Facts policy;
    private final List<Row> own;
    private final List<Row> gates;
    private final Key key;

    Draft(Hearing hearing, Facts policy) {
        this.hearing = hearing;
        this.policy = policy;
        String decision = hearing.find("verdict").result().equals(AS_MACHINE) ? "machine" : "verdict";
        Hearing.Finding finding = hearing.find(decision);
        this.own = finding.rows();
        this.gates = own.stream()
                .flatMap(row -> row.because().stream())
                .flatMap(gate -> hearing.find(gate).rows().stream())
                .toList();
        this.key = key(finding.result());
    }

    Key key() {
        return key;
    }

    List<String> asks() {
        return key.asks();
    }

    /// @return the warnings that hold whatever the verdict will be
    List<String> warnings() {
        return speech().advice(hearing.find("notes").rows()).stream()
                .filter(advice -> advice.equals("stop-using") || advice.equals("keep-power-off"))
                .toList();
    }

    /// @return the verdict in full
    Ruling ruling() {
        List<Row> main = new ArrayList<>(gates);
        main.addAll(own);
        List<Row> all = new ArrayList<>(main);
        all.addAll(hearing.find("notes").rows());
        Speech speech = speech();
        Basis basis = key.basis();
        return new Ruling(
                key.outcome(),
                basis,
                key.remedies(),
                basis == null
                        ? null
                        : hearing.situation().reckoning().until(basis).orElse(null),
                speech.reasons(all),
                speech.checks(main),
                speech.advice(all),
                List.of(),
                speech.disputes(main),
                speech.provisional(main));
    }

    private Key key(String result) {
        if (result.equals(ASK)) {
            Set<String> asks = new LinkedHashSet<>();
            own.forEach(row -> asks.addAll(row.ask()));
            gates.forEach(row -> asks.addAll(row.ask()));
            asks.removeIf(hearing.situation().facts()::has);
            return new Key(Outcome.NEEDS_FACTS, null, List.of(), List.copyOf(asks));
        }
        Outcome outcome = Outcome.ofWire(result).orElseThrow();
        boolean free = outcome == Outcome.COVERED || outcome == Outcome.COVERED_IF_VERIFIED;
        return new Key(outcome, free ? basis() : null, remedies(), List.of());
    }

    private @Nullable Basis basis() {
        for (Row row : ownFirst()) {
            if (row.basis() != null) {
                return row.basis();
            }
        }
        return null;
    }

    private List<String> remedies() {
        return ownFirst().stream()
                .map(Row::remedies)
                .filter(remedies -> !remedies.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Row> ownFirst() {
        List<Row> rows = new ArrayList<>(own);
        rows.addAll(gates);
        return rows;
    }

    private Speech speech() {
        return new Speech(policy, hearing.situation().reckoning().startReadings());
    }
}
