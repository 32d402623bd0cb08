package org.carechat.coverage.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// Goes through every combination of a table's inputs: each must be decided (no gap), by one row only where that is
/// the policy (no overlap), and every row must decide something (none unreachable).
final class TableCheck {

    private static final int MOST_PROBLEMS = 5;

    private final DecisionTable table;
    private final YamlNode root;
    private final List<String> names;
    private final BitSet reached = new BitSet();
    private final List<Problem> problems = new ArrayList<>();

    private TableCheck(DecisionTable table, YamlNode root) {
        this.table = table;
        this.root = root;
        this.names = List.copyOf(table.inputs().keySet());
    }

    /// @throws BundleException naming the first few things that are wrong
    static void check(DecisionTable table, YamlNode root) {
        if (table.hit() == DecisionTable.Hit.COLLECT) {
            return;
        }
        TableCheck check = new TableCheck(table, root);
        check.walk(0, new LinkedHashMap<>());
        check.unreachable();
        if (!check.problems.isEmpty()) {
            throw new BundleException(check.problems);
        }
    }

    private void walk(int depth, Map<String, String> inputs) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (depth == names.size()) {
            decide(inputs);
            return;
        }
        for (String value : table.inputs().getOrDefault(names.get(depth), List.of())) {
            inputs.put(names.get(depth), value);
            walk(depth + 1, inputs);
        }
    }

    private void decide(Map<String, String> inputs) {
        int first = -1;
        for (int i = 0; i < table.rows().size(); i++) {
            if (!table.rows().get(i).holds(inputs)) {
                continue;
            }
            reached.set(i);
            if (first >= 0) {
                problems.add(at(i, "it overlaps " + table.rows().get(first).id() + " at " + inputs, "part them"));
            } else {
                first = i;
            }
            if (table.hit() == DecisionTable.Hit.FIRST) {
                return;
            }
        }
        if (first < 0) {
            problems.add(root.problem("no rule decides " + inputs, "add one"));
        }
    }

    private void unreachable() {
        for (int i = 0; i < table.rows().size() && problems.isEmpty(); i++) {
            if (!reached.get(i)) {
                problems.add(at(i, "it can never hold: rows before it decide all its cases", "move or remove it"));
            }
        }
    }

    private Problem at(int row, String message, String remedy) {
        Row found = table.rows().get(row);
        return new Problem(root.file(), found.line(), found.id() + ": " + message, remedy);
    }
}
