package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.carechat.bundle.ShownText;

/// Nothing that a customer can be shown speaks to a machine: an article that tells "the assistant" what to do was
/// planted, and would be read out to customers word for word. Articles, self-checks and what is said of conflicts
/// speak to nobody but the customer.
final class OrderLint {

    private static final String ARTICLES = "knowledge-base/policies/";
    private static final List<String> PROSE = List.of(
            ARTICLES, "knowledge-base/self-checks/", "knowledge-base/premises.yaml", "knowledge-base/conflicts.yaml");

    List<Problem> check(Bundle bundle) {
        List<Problem> problems = new ArrayList<>();
        for (ShownText.Line line : ShownText.of(bundle)) {
            order(line)
                    .ifPresent(order -> problems.add(new Problem(
                            line.path(),
                            line.line(),
                            "'" + order + "' speaks to somebody else than the customer",
                            "say it to the customer (您); if nobody of yours wrote it, find out who did")));
        }
        return problems;
    }

    private static Optional<String> order(ShownText.Line line) {
        boolean prose = !line.heading() && PROSE.stream().anyMatch(line.path()::startsWith);
        return prose
                ? SpokenTo.anybodyElse(line.text(), line.path().startsWith(ARTICLES))
                : SpokenTo.aMachine(line.text());
    }
}
