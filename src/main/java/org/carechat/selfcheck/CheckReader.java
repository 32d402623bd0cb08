package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.YamlNode;

/// Reads one file of `knowledge-base/self-checks/`.
final class CheckReader {

    private static final int USUAL_MOST_STEPS = 5;
    private static final List<String> OUTCOMES =
            List.of("goto", "check", "solved", "book", "emergency", "gas-company", "observe", "person");

    private CheckReader() {}

    /// @throws org.carechat.bundle.BundleException naming file and line of what is missing or malformed
    static SelfCheck read(YamlNode root) {
        Map<String, CheckStep> steps = new LinkedHashMap<>();
        List<YamlNode> nodes = root.get("steps").items();
        for (int i = 0; i < nodes.size(); i++) {
            YamlNode next = i + 1 < nodes.size() ? nodes.get(i + 1) : null;
            Outcome otherwise = next == null
                    ? new Outcome.Book("")
                    : new Outcome.GoTo(next.get("id").text());
            CheckStep step = step(nodes.get(i), otherwise);
            if (steps.put(step.id(), step) != null) {
                throw nodes.get(i).wrong("the step '" + step.id() + "' stands here twice", "name one of them anew");
            }
        }
        YamlNode most = root.find("most-steps");
        return new SelfCheck(
                root.get("id").text(),
                root.get("title").text(),
                root.get("products").texts(),
                root.get("symptoms").texts(),
                nodes.getFirst().get("id").text(),
                most == null ? USUAL_MOST_STEPS : most.number().intValueExact(),
                steps);
    }

    private static CheckStep step(YamlNode node, Outcome otherwise) {
        List<CheckOption> options = new ArrayList<>();
        node.get("options").items().forEach(option -> options.add(option(option)));
        YamlNode unsure = node.find("unsure");
        return new CheckStep(
                node.get("id").text(),
                node.get("ask").text(),
                node.text("again", node.get("ask").text()),
                risk(node),
                count(node, "ignites"),
                count(node, "resets"),
                List.copyOf(options),
                unsure == null ? otherwise : outcome(unsure));
    }

    static CheckOption option(YamlNode node) {
        return new CheckOption(
                node.get("answer").text(),
                node.get("label").text(),
                node.texts("ways"),
                node.text("means", ""),
                outcome(node));
    }

    private static Outcome outcome(YamlNode node) {
        List<String> found =
                OUTCOMES.stream().filter(name -> node.find(name) != null).toList();
        if (found.size() != 1) {
            throw node.wrong("an answer leads to exactly one thing, this one to " + found, "keep one of " + OUTCOMES);
        }
        String text = node.get(found.getFirst()).text();
        return switch (found.getFirst()) {
            case "goto" -> new Outcome.GoTo(text);
            case "check" -> new Outcome.OtherCheck(text);
            case "solved" -> new Outcome.Solved(text);
            case "book" -> new Outcome.Book(text);
            case "emergency" -> new Outcome.Emergency(text);
            case "gas-company" -> new Outcome.GasCompany(text);
            case "observe" -> new Outcome.Observe(text);
            default -> new Outcome.Person(text);
        };
    }

    private static Risk risk(YamlNode node) {
        String name = node.text("safety", "user");
        try {
            return Risk.of(name);
        } catch (IllegalArgumentException e) {
            throw node.wrong("'" + name + "' is no class of risk", "write user, power-off-first or technician");
        }
    }

    private static int count(YamlNode node, String key) {
        YamlNode found = node.find(key);
        return found == null ? 0 : found.number().intValueExact();
    }
}
