package org.carechat.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything in a bundle that a customer can be shown, with file and line: articles, replies, self-checks, steps
/// in a danger, and what is said of facts, conflicts and contacts. What customers themselves say (ways of asking,
/// signs) is left out.
public final class ShownText {

    private static final String ARTICLES = "knowledge-base/policies/";
    private static final Set<String> NOT_SAID =
            Set.of("ways", "label", "book", "unknown", "source", "id", "products", "symptoms", "answer", "title");
    /// The keys that hold something said, by the file or folder in which they stand.
    private static final Map<String, Set<String>> SAID = Map.of(
            "knowledge-base/conflicts.yaml", Set.of("say", "shared", "decides", "next"),
            "knowledge-base/contacts.yaml", Set.of("name", "say", "where"),
            "knowledge-base/facts.yaml", Set.of("says"),
            "knowledge-base/declines.yaml", Set.of("says"),
            "knowledge-base/emergencies.yaml", Set.of("first", "next", "help", "unsure", "steps"),
            "knowledge-base/coverage/", Set.of("text", "by", "what", "label"),
            "knowledge-base/premises.yaml", Set.of("correct"),
            "knowledge-base/lexicon/products.yaml", Set.of("ask", "label"));

    private ShownText() {}

    /// @param line from 1; where a text goes over several lines, its first
    /// @param heading whether it is the title of an article, which puts a customer's question into words
    public record Line(String path, int line, String text, boolean heading) {}

    public static List<Line> of(Bundle bundle) {
        List<Line> lines = new ArrayList<>();
        bundle.paths("knowledge-base", "").forEach(path -> read(bundle, path, lines));
        bundle.paths("prompts", ".yaml").forEach(path -> said(bundle.yaml(path), "", NOT_SAID, false, lines));
        return lines;
    }

    private static void read(Bundle bundle, String path, List<Line> into) {
        if (path.startsWith(ARTICLES)) {
            article(path, bundle.text(path), into);
        } else if (path.startsWith("knowledge-base/self-checks/")) {
            said(bundle.yaml(path), "", NOT_SAID, false, into);
        } else {
            SAID.forEach((place, keys) -> {
                if (path.startsWith(place)) {
                    said(bundle.yaml(path), "", keys, true, into);
                }
            });
        }
    }

    private static void article(String path, String text, List<Line> into) {
        List<String> lines = text.lines().toList();
        boolean body = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean title = !body && line.startsWith("title:");
            if (body || title) {
                into.add(new Line(path, i + 1, line.replaceFirst("^title:\\s*", ""), title));
            }
            body |= i > 0 && line.equals("---");
        }
    }

    /// @param only whether `keys` are those that are said, or those that aren't
    private static void said(YamlNode node, String key, Set<String> keys, boolean only, List<Line> into) {
        if (node.isMap()) {
            node.entries().forEach((name, value) -> said(value, name, keys, only, into));
        } else if (node.isList()) {
            node.items().forEach(item -> said(item, key, keys, only, into));
        } else if (keys.contains(key) == only) {
            into.add(new Line(node.file(), node.line(), node.text(), false));
        }
    }
}
