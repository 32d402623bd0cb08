package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;
import org.jspecify.annotations.Nullable;

/// What is said where no article answers a question of a topic, from `declines.yaml`: what is known of the topic,
/// and where to ask for the rest. Immutable.
final class Declines {

    private static final String FILE = "knowledge-base/declines.yaml";

    /// @param articles the ids of those that answer something of the topic
    record Decline(String says, List<String> articles) {}

    private final Map<String, Decline> byTopic = new LinkedHashMap<>();
    private final @Nullable YamlNode root;

    private Declines(@Nullable YamlNode root) {
        this.root = root;
        if (root != null) {
            root.get("topics")
                    .entries()
                    .forEach((topic, node) ->
                            byTopic.put(topic, new Decline(node.get("says").text(), node.texts("articles"))));
        }
    }

    static Declines of(Bundle bundle) {
        return new Declines(bundle.has(FILE) ? bundle.yaml(FILE) : null);
    }

    /// @return what is said of a topic; empty for one of which nothing is known
    Optional<Decline> on(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    /// @param topics those that questions are kept under
    List<Problem> problems(Articles articles, List<String> topics) {
        List<Problem> problems = new ArrayList<>();
        if (root != null) {
            root.get("topics").entries().forEach((topic, node) -> check(topic, node, articles, topics, problems));
        }
        return problems;
    }

    private static void check(
            String topic, YamlNode node, Articles articles, List<String> topics, List<Problem> problems) {
        if (!topics.contains(topic)) {
            problems.add(node.problem("there is no topic '" + topic + "'", "name one of unanswered.yaml"));
        }
        for (String article : node.texts("articles")) {
            if (articles.versions(article).isEmpty()) {
                problems.add(node.get("articles")
                        .problem("there is no article '" + article + "'", "name one that is there"));
            }
        }
        for (String figure : TypedFigures.in(node.get("says").text())) {
            problems.add(node.get("says")
                    .problem("the figure '" + figure + "' is typed by hand", "leave it to the articles"));
        }
    }
}
