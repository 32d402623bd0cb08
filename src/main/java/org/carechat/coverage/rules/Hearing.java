package org.carechat.coverage.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One case before the tables: each table is asked at most once, and only where another needs it. Confined to
/// one thread.
final class Hearing {

    /// What a table says, and the rows that say it.
    record Finding(String result, List<Row> rows) {}

    private final Situation situation;
    private final Map<String, DecisionTable> tables;
    private final Map<String, Finding> findings = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    Hearing(Situation situation, Map<String, DecisionTable> tables) {
        this.situation = situation;
        this.tables = tables;
    }

    Situation situation() {
        return situation;
    }

    Finding find(String decision) {
        Finding known = findings.get(decision);
        if (known != null) {
            return known;
        }
        DecisionTable table = tables.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("no table '" + decision + "'");
        }
        Finding found = decide(table);
        findings.put(decision, found);
        return found;
    }

    private Finding decide(DecisionTable table) {
        if (table.each().isEmpty()) {
            List<Row> rows = table.holding(input -> value(table, input));
            return new Finding(rows.isEmpty() ? "" : rows.getFirst().then(), rows);
        }
        List<Row> rows = new ArrayList<>();
        for (String one : read(table.each())) {
            rows.addAll(table.holding(input -> input.equals(table.each()) ? one : value(table, input)));
        }
        return strongest(table, rows);
    }

    /// Of several causes the one that is most certain counts, and others that say the same are named with it
    /// (I12).
    private static Finding strongest(DecisionTable table, List<Row> rows) {
        for (String result : table.results()) {
            List<Row> saying = rows.stream()
                    .filter(row -> row.then().equals(result))
                    .distinct()
                    .toList();
            if (!saying.isEmpty()) {
                return new Finding(result, saying);
            }
        }
        throw new IllegalStateException(table.name() + " decided nothing");
    }

    private String value(DecisionTable table, String input) {
        if (tables.containsKey(input) && !input.equals(table.name())) {
            return find(input).result();
        }
        List<String> values = read(input);
        if (values.size() == 1) {
            return values.getFirst();
        }
        List<String> domain = table.inputs().getOrDefault(input, List.of());
        return domain.stream().filter(values::contains).findFirst().orElse("unknown");
    }

    private List<String> read(String input) {
        return inputs.computeIfAbsent(input, name -> Inputs.read(name, situation));
    }
}
