package org.carechat.coverage.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// Goes through every combination of a table's inputs: each must be decided (no gap), by one row only where
/// that is the policy (no overlap), and every row must decide something (none unreachable). There are ten
/// thousands of them, so values are counted by their place in the domain, and a row is one mask for each input.
final class TableCheck {

    private static final int MOST_PROBLEMS = 5;

    private final DecisionTable table;
    private final YamlNode root;
    private final List<String> names;
    private final List<List<String>> domains;
    private final long[][] masks;
    private final BitSet reached = new BitSet();
    private final List<Problem> problems = new ArrayList<>();

    private TableCheck(DecisionTable table, YamlNode root) {
        this.table = table;
        this.root = root;
        this.names = List.copyOf(table.inputs().keySet());
        this.domains = List.copyOf(table.inputs().values());
        this.masks = table.rows().stream().map(this::masks).toArray(long[][]::new);
    }

    /// @throws BundleException naming the first few things that are wrong
    static void check(DecisionTable table, YamlNode root) {
        if (table.hit() == DecisionTable.Hit.COLLECT) {
            return;
        }
        TableCheck check = new TableCheck(table, root);
        check.walk(0, new int[check.names.size()]);
        check.unreachable();
        if (!check.problems.isEmpty()) {
            throw new BundleException(check.problems);
        }
    }

    private long[] masks(Row row) {
        long[] masks = new long[names.size()];
        Arrays.fill(masks, -1L);
        for (Cell cell : row.cells()) {
            int input = names.indexOf(cell.input());
            masks[input] = 0;
            for (String value : cell.values()) {
                masks[input] |= 1L << domains.get(input).indexOf(value);
            }
        }
        return masks;
    }

    private void walk(int depth, int[] places) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (depth == names.size()) {
            decide(places);
            return;
        }
        for (int place = 0; place < domains.get(depth).size(); place++) {
            places[depth] = place;
            walk(depth + 1, places);
        }
    }

    private void decide(int[] places) {
        int first = -1;
        for (int i = 0; i < masks.length; i++) {
            if (!holds(masks[i], places)) {
                continue;
            }
            reached.set(i);
            if (first >= 0) {
                String other = table.rows().get(first).id();
                problems.add(at(i, "it overlaps " + other + " at " + inputs(places), "part them"));
            } else {
                first = i;
            }
            if (table.hit() == DecisionTable.Hit.FIRST) {
                return;
            }
        }
        if (first < 0) {
            problems.add(root.problem("no rule decides " + inputs(places), "add one"));
        }
    }

    private static boolean holds(long[] masks, int[] places) {
        for (int i = 0; i < masks.length; i++) {
            if ((masks[i] >> places[i] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private void unreachable() {
        for (int i = 0; i < masks.length && problems.isEmpty(); i++) {
            if (!reached.get(i)) {
                problems.add(at(i, "it can never hold: rows before it decide all its cases", "move or remove it"));
            }
        }
    }

    private Map<String, String> inputs(int[] places) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            inputs.put(names.get(i), domains.get(i).get(places[i]));
        }
        return inputs;
    }

    private Problem at(int row, String message, String remedy) {
        Row found = table.rows().get(row);
        return new Problem(root.file(), found.line(), found.id() + ": " + message, remedy);
    }
}
