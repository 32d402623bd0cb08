package org.carechat.coverage.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;

/// A decision table in DMN's vocabulary. Its inputs have finite domains, so that it can be proved complete when
/// it is read, see [TableCheck]. Immutable.
///
/// @param each an input that may have several values, each of which is decided; empty for none
/// @param results what it may say; of several rows that hold, the result that stands first counts
record DecisionTable(
        String name, Hit hit, String each, Map<String, List<String>> inputs, List<String> results, List<Row> rows) {

    /// How many rows may hold: the first that does; exactly one; any number.
    enum Hit {
        FIRST,
        UNIQUE,
        COLLECT
    }

    static DecisionTable read(YamlNode root, Set<String> decisions, Facts facts) {
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        root.get("inputs").entries().forEach((name, domain) -> inputs.put(name, domain.texts()));
        List<String> results = root.get("results").texts();
        RowReader reader = new RowReader(inputs, results, decisions, facts);
        List<Row> rows = new ArrayList<>();
        for (YamlNode rule : root.get("rules").items()) {
            Row row = reader.read(rule);
            if (rows.stream().anyMatch(other -> other.id().equals(row.id()))) {
                throw rule.wrong("the rule " + row.id() + " stands here twice", "give one of them another id");
            }
            rows.add(row);
        }
        DecisionTable table = new DecisionTable(
                root.get("decision").text(), hit(root.get("hit")), root.text("each", ""), inputs, results, rows);
        TableCheck.check(table, root);
        return table;
    }

    /// @return the rows that hold: one, or any number where it collects
    List<Row> holding(UnaryOperator<String> values) {
        List<Row> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.holds(values)) {
                found.add(row);
                if (hit != Hit.COLLECT) {
                    return found;
                }
            }
        }
        return found;
    }

    private static Hit hit(YamlNode node) {
        return switch (node.text()) {
            case "first" -> Hit.FIRST;
            case "unique" -> Hit.UNIQUE;
            case "collect" -> Hit.COLLECT;
            default -> throw node.wrong("'" + node.text() + "' is not a hit policy", "write first, unique or collect");
        };
    }
}
