package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;

/// Looks through everything that is said to customers in a self-check or a danger for what must never be suggested.
final class NeverSuggestLint {

    private static final List<String> SAID = List.of(
            "knowledge-base/emergencies.yaml",
            "prompts/replies/safety.zh-CN.yaml",
            "prompts/replies/selfcheck.zh-CN.yaml");

    /// Lines of the emergencies that are looked for in what customers say, and not said to them.
    private static final List<String> SPOKEN = List.of("first:", "next:", "help:", "unsure:");

    private final NeverSuggest never;

    NeverSuggestLint(NeverSuggest never) {
        this.never = never;
    }

    List<Problem> problems(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        bundle.paths("knowledge-base/self-checks", ".yaml").forEach(path -> look(bundle, path, problems));
        SAID.forEach(path -> look(bundle, path, problems));
        return problems;
    }

    private void look(Bundle bundle, String path, List<Problem> problems) {
        List<String> lines = bundle.text(path).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!isSaid(path, line)) {
                continue;
            }
            for (String sentence : line.split("[。；？！]")) {
                int number = i + 1;
                never.in(sentence)
                        .ifPresent(rule -> problems.add(new Problem(
                                path, number, "'" + sentence + "' breaks " + rule, "say what is safe to do instead")));
            }
        }
    }

    private static boolean isSaid(String path, String line) {
        boolean signs = path.endsWith("emergencies.yaml");
        boolean spoken = SPOKEN.stream().anyMatch(line::startsWith);
        return !line.startsWith("#") && !line.startsWith("ways:") && !line.startsWith("label:") && (!signs || spoken);
    }
}
