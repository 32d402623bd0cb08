package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// Facts must agree with how they are said, and with each other, unless a conflict names both.
///
/// Two facts speak of the same thing when they have the same `topic`, or where one has none, when what they are
/// reads alike (without brackets, and for periods up to the first comma), or the key of one continues the key of
/// the other.
final class FactLint {

    private static final String FILE = "knowledge-base/facts.yaml";

    private final Conflicts conflicts;
    private final List<Problem> problems = new ArrayList<>();

    FactLint(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    private static final Pattern PERIOD = Pattern.compile("P.*[0-9].*|[0-9].*");

    private record Written(YamlNode node, Fact fact, String topic, String subject) {}

    List<Problem> check(Bundle bundle) {
        Facts facts = Facts.of(bundle);
        List<Written> written = bundle.yaml(FILE).items().stream()
                .map(node -> written(node, facts.get(node.get("key").text())))
                .toList();
        for (int i = 0; i < written.size(); i++) {
            said(written.get(i));
            for (Written earlier : written.subList(0, i)) {
                disagreement(earlier, written.get(i));
            }
        }
        return problems;
    }

    private static Written written(YamlNode node, Fact fact) {
        String what = fact.what().replaceAll("[（(].*?[）)]", "").strip();
        String subject = PERIOD.matcher(fact.value()).matches() ? what.split("[，,；;]", 2)[0] : what;
        return new Written(node, fact, node.text("topic", ""), subject);
    }

    private void said(Written written) {
        Fact fact = written.fact();
        if (!SaidPeriod.agrees(fact.value(), fact.says())) {
            problems.add(written.node()
                    .get("says")
                    .problem(
                            "'" + fact.says() + "' is not what the value " + fact.value() + " says",
                            "mend one of the two"));
        }
        LocalDate to = fact.to();
        if (to != null && fact.from() != null && to.isBefore(fact.from())) {
            problems.add(written.node().get("to").problem("it ends before it begins", "mend one of the two days"));
        }
    }

    private void disagreement(Written a, Written b) {
        boolean differ = !a.fact().value().equals(b.fact().value());
        if (differ && sameSubject(a, b) && sameTime(a.fact(), b.fact()) && !named(a, b)) {
            problems.add(b.node()
                    .get("value")
                    .problem(
                            "'" + b.fact().key() + "' (" + b.fact().value() + ") disagrees with '"
                                    + a.fact().key() + "' (" + a.fact().value() + ") at line "
                                    + a.node().line(),
                            "name both under the keys of one entry of conflicts.yaml, mend the value, or give them"
                                    + " different topics"));
        }
    }

    private static boolean sameSubject(Written a, Written b) {
        if (!a.topic().isEmpty() && !b.topic().isEmpty()) {
            return a.topic().equals(b.topic());
        }
        return a.subject().equals(b.subject()) || continues(a, b) || continues(b, a);
    }

    private static boolean continues(Written longer, Written shorter) {
        return longer.fact().key().matches(Pattern.quote(shorter.fact().key()) + "[.-].*");
    }

    private static boolean sameTime(Fact a, Fact b) {
        return !ended(a, b) && !ended(b, a);
    }

    private static boolean ended(Fact a, Fact before) {
        return a.to() != null && before.from() != null && a.to().isBefore(before.from());
    }

    private boolean named(Written a, Written b) {
        return conflicts.all().stream()
                .anyMatch(conflict -> conflict.keys().contains(a.fact().key())
                        && conflict.keys().contains(b.fact().key()));
    }
}
