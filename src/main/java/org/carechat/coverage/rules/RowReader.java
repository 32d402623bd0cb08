package org.carechat.coverage.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads the rules of a decision table and complains, with file and line, about what can't be.
final class RowReader {

    private static final Set<String> KEYS = Set.of(
            "id", "when", "then", "basis", "remedies", "ask", "because", "reasons", "verify", "advice", "contested");
    private static final Set<String> REMEDIES = Set.of("repair", "exchange", "return");
    private static final Set<String> CHECKERS = Set.of("technician", "agent", "seller", "brand", "customer");

    private final Map<String, List<String>> inputs;
    private final List<String> results;
    private final Set<String> decisions;
    private final Facts facts;

    /// @param decisions the tables that may be named under `because`
    RowReader(Map<String, List<String>> inputs, List<String> results, Set<String> decisions, Facts facts) {
        this.inputs = inputs;
        this.results = results;
        this.decisions = decisions;
        this.facts = facts;
    }

    Row read(YamlNode node) {
        node.entries().forEach((key, value) -> oneOf(value, key, KEYS));
        YamlNode then = node.get("then");
        oneOf(then, then.text(), Set.copyOf(results));
        return new Row(
                node.get("id").text(),
                node.line(),
                cells(node.get("when")),
                then.text(),
                basis(node),
                checked(node, "remedies", REMEDIES),
                asks(node),
                checked(node, "because", decisions),
                new Row.Words(reasons(node), checks(node), node.texts("advice"), contested(node)));
    }

    private List<Cell> cells(YamlNode when) {
        List<Cell> cells = new ArrayList<>();
        when.entries().forEach((input, value) -> {
            List<String> domain = inputs.get(input);
            if (domain == null) {
                throw value.wrong("'" + input + "' is not an input of this table", "name one of " + inputs.keySet());
            }
            cells.add(Cell.read(value, input, domain));
        });
        return cells;
    }

    private static @Nullable Basis basis(YamlNode node) {
        YamlNode basis = node.find("basis");
        return basis == null
                ? null
                : Basis.ofWire(basis.text())
                        .orElseThrow(() -> basis.wrong("'" + basis.text() + "' is not a basis", "see the rules API"));
    }

    private static List<String> asks(YamlNode node) {
        YamlNode ask = node.find("ask");
        if (ask == null) {
            return List.of();
        }
        ask.items().forEach(fact -> {
            if (Vocabulary.kind(fact.text()) == null) {
                throw fact.wrong("'" + fact.text() + "' is not a fact of the rules API", "name one that is");
            }
        });
        return ask.texts();
    }

    private static List<String> checked(YamlNode node, String key, Set<String> allowed) {
        YamlNode found = node.find(key);
        if (found != null) {
            found.items().forEach(item -> oneOf(item, item.text(), allowed));
        }
        return node.texts(key);
    }

    private List<Row.Said> reasons(YamlNode node) {
        List<Row.Said> reasons = new ArrayList<>();
        for (YamlNode reason : list(node, "reasons")) {
            reasons.add(reason(reason, node.get("id").text()));
        }
        return reasons;
    }

    private Row.Said reason(YamlNode node, String rule) {
        List<Fact> stated = node.get("facts").items().stream()
                .map(fact -> Periods.fact(fact, facts))
                .toList();
        String text = Wording.fill(node.get("text"), facts);
        return new Row.Said(
                new Ruling.Reason(node.get("code").text(), text, Wording.clause(stated), Wording.source(stated), rule),
                stated.stream().anyMatch(fact -> !fact.verified()));
    }

    private List<Row.Asked> checks(YamlNode node) {
        List<Row.Asked> checks = new ArrayList<>();
        for (YamlNode check : list(node, "verify")) {
            YamlNode by = check.get("by");
            oneOf(by, by.text(), CHECKERS);
            YamlNode unless = check.find("until-verified");
            checks.add(new Row.Asked(
                    check.get("code").text(),
                    Wording.fill(check.get("what"), facts),
                    by.text(),
                    unless == null ? "" : Periods.fact(unless, facts).key()));
        }
        return checks;
    }

    private List<Row.Contested> contested(YamlNode node) {
        List<Row.Contested> contested = new ArrayList<>();
        for (YamlNode dispute : list(node, "contested")) {
            YamlNode readings = dispute.get("readings");
            boolean starts = !readings.isList() && readings.text().equals("starts");
            if (!starts) {
                readings.items().forEach(reading -> Periods.fact(reading, facts));
            }
            contested.add(new Row.Contested(dispute.get("topic").text(), starts ? List.of() : readings.texts()));
        }
        return contested;
    }

    private static List<YamlNode> list(YamlNode node, String key) {
        YamlNode found = node.find(key);
        return found == null ? List.of() : found.items();
    }

    private static void oneOf(YamlNode node, String text, Set<String> allowed) {
        if (!allowed.contains(text)) {
            throw node.wrong(
                    "'" + text + "' is not among " + allowed.stream().sorted().toList(), "write one of them");
        }
    }
}
