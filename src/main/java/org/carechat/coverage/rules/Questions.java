package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// What `questions.yaml` says about asking: how many questions at most, which facts one question asks for, and
/// the answers that keep a case open. Immutable.
public final class Questions {

    public static final String FILE = "knowledge-base/coverage/questions.yaml";

    private final int most;
    private final List<List<String>> together = new ArrayList<>();
    private final Map<String, String> assumed = new LinkedHashMap<>();

    private Questions(YamlNode root) {
        this.most = root.get("most").number().intValueExact();
        root.get("together").items().forEach(group -> together.add(facts(group)));
        root.get("assume").entries().forEach((fact, value) -> {
            check(value, fact);
            if (Vocabulary.isDay(fact)) {
                Periods.period(value, value.text());
            }
            assumed.put(fact, value.text());
        });
    }

    public static Questions of(Bundle bundle) {
        return new Questions(bundle.yaml(FILE));
    }

    /// @return how many questions are asked at most
    public int most() {
        return most;
    }

    /// @return the facts, cut to what the most questions can ask for
    List<String> cut(List<String> missing) {
        List<String> kept = new ArrayList<>();
        List<List<String>> questions = new ArrayList<>();
        for (String fact : missing) {
            List<String> question = question(fact, missing);
            if (!questions.contains(question)) {
                if (questions.size() == most) {
                    break;
                }
                questions.add(question);
            }
            kept.add(fact);
        }
        return kept;
    }

    /// @return the facts with the answer to a question that keeps the case open
    CaseFacts assume(CaseFacts facts, String fact, LocalDate asOf) {
        String value = assumed.get(fact);
        if (value == null) {
            return facts.with(fact, Vocabulary.UNKNOWN);
        }
        return facts.with(
                fact, Vocabulary.isDay(fact) ? asOf.minus(Period.parse(value)).toString() : value);
    }

    /// What is asked together is one question only where all of it is missing.
    List<String> question(String fact, List<String> missing) {
        return together.stream()
                .filter(group -> group.contains(fact) && missing.containsAll(group))
                .findFirst()
                .orElse(List.of(fact));
    }

    private static List<String> facts(YamlNode group) {
        group.items().forEach(fact -> check(fact, fact.text()));
        return group.texts();
    }

    private static void check(YamlNode node, String fact) {
        if (Vocabulary.kind(fact) == null) {
            throw node.wrong("'" + fact + "' is not a fact of the rules API", "name one that is");
        }
    }
}
