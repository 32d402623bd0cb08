package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// What must be true of every contested point: its facts are there and have the values that its readings name,
/// what is said of it types no figure, and an article leads to it.
final class ConflictLint {

    private final Facts facts;
    private final References references;
    private final List<Problem> problems = new ArrayList<>();

    ConflictLint(Facts facts, References references) {
        this.facts = facts;
        this.references = references;
    }

    List<Problem> check(Conflicts conflicts, Articles articles) {
        for (Conflicts.Conflict conflict : conflicts.all()) {
            items(conflict.node(), "keys").forEach(key -> key(key, key.text()));
            conflict.node().get("readings").items().forEach(this::reading);
            said(conflict.node().get("say"));
            if (articles.all().stream()
                    .noneMatch(article -> article.body().contains("{{conflict:" + conflict.id() + "}}"))) {
                problems.add(conflict.node()
                        .get("id")
                        .problem(
                                "no article says what is contested here",
                                "write {{conflict:" + conflict.id() + "}} in the article that answers it"));
            }
        }
        return problems;
    }

    private void key(YamlNode place, String key) {
        if (facts.find(key) == null) {
            problems.add(place.problem("there is no fact '" + key + "'", "add it to facts.yaml, or mend the key"));
        }
    }

    private void reading(YamlNode reading) {
        YamlNode key = reading.find("fact");
        if (key == null) {
            return;
        }
        Fact fact = facts.find(key.text());
        if (fact == null) {
            key(key, key.text());
        } else if (!fact.value().equals(reading.get("value").text())) {
            problems.add(reading.get("value")
                    .problem(
                            "the reading says " + reading.get("value").text() + ", its fact '" + fact.key() + "' says "
                                    + fact.value(),
                            "mend one of the two"));
        }
    }

    private void said(YamlNode say) {
        for (String broken : references.broken(say.text())) {
            problems.add(say.problem("'" + broken + "' " + References.NOWHERE, "add it, or mend the key"));
        }
        for (String figure : TypedFigures.in(say.text())) {
            problems.add(say.problem("the figure '" + figure + "' is typed by hand", "write {{fact:…}} in its place"));
        }
        if (say.text().contains("{{conflict:")) {
            problems.add(say.problem("a conflict can't quote a conflict", "write it out"));
        }
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        YamlNode found = node.find(key);
        return found == null ? List.of() : found.items();
    }
}
