package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.carechat.bundle.ShownText;

/// Looks through everything that a customer can be shown for what must never be suggested.
final class NeverSuggestLint {

    private final NeverSuggest never;

    NeverSuggestLint(NeverSuggest never) {
        this.never = never;
    }

    List<Problem> problems(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        for (ShownText.Line line : ShownText.of(bundle)) {
            if (line.heading()) {
                continue;
            }
            for (String sentence : line.text().split("[。；？！\n]")) {
                never.in(sentence)
                        .ifPresent(rule -> problems.add(new Problem(
                                line.path(),
                                line.line(),
                                "'" + sentence.strip() + "' breaks " + rule,
                                "say what is safe to do instead")));
            }
        }
        return problems;
    }
}
