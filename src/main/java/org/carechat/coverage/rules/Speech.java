package org.carechat.coverage.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;

/// Puts the words of rows together, each once.
///
/// @param startReadings the readings from whose day the whole-machine period is counted in this case
record Speech(Facts policy, List<String> startReadings) {

    List<Ruling.Reason> reasons(List<Row> rows) {
        Map<String, Ruling.Reason> reasons = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Row.Said said : row.words().reasons()) {
                reasons.putIfAbsent(said.reason().code(), said.reason());
            }
        }
        return List.copyOf(reasons.values());
    }

    List<Ruling.Check> checks(List<Row> rows) {
        Map<String, Ruling.Check> checks = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Row.Asked asked : row.words().checks()) {
                if (!isSettled(asked)) {
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
                disputes.putIfAbsent(contested.topic(), new Ruling.Dispute(contested.topic(), readings(contested)));
            }
        }
        return List.copyOf(disputes.values());
    }

    boolean provisional(List<Row> rows) {
        return rows.stream().flatMap(row -> row.words().reasons().stream()).anyMatch(Row.Said::provisional);
    }

    /// Once the brand has verified the figure there is nothing left to check.
    private boolean isSettled(Row.Asked asked) {
        return !asked.unless().isEmpty() && policy.get(asked.unless()).verified();
    }

    private List<Ruling.Reading> readings(Row.Contested contested) {
        return facts(contested.readings().isEmpty() ? startReadings : contested.readings()).stream()
                .map(fact -> new Ruling.Reading(fact.source(), fact.value()))
                .toList();
    }

    private List<Fact> facts(List<String> keys) {
        return keys.stream().map(policy::get).toList();
    }
}
