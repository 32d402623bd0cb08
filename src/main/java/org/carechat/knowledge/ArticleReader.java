package org.carechat.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// Reads the articles of a bundle and collects everything that is wrong with them before it complains.
final class ArticleReader {

    private static final String FOLDER = "knowledge-base/policies";
    private static final String FENCE = "---\n";

    private final List<Problem> problems = new ArrayList<>();

    /// @return the live articles by id
    static Map<String, Article> read(Bundle bundle) {
        ArticleReader reader = new ArticleReader();
        Map<String, Article> articles = new LinkedHashMap<>();
        for (String path : bundle.paths(FOLDER, ".md")) {
            reader.read(path, bundle.text(path), articles);
        }
        if (!reader.problems.isEmpty()) {
            throw new BundleException(reader.problems);
        }
        return articles;
    }

    private void read(String path, String text, Map<String, Article> articles) {
        try {
            int end = text.indexOf("\n" + FENCE, FENCE.length());
            if (!text.startsWith(FENCE) || end < 0) {
                throw new BundleException(new Problem(path, 1, "the article has no front matter", "begin it with ---"));
            }
            YamlNode front = YamlNode.parse(path, text.substring(FENCE.length(), end + 1), 2);
            Article article =
                    article(front, text.substring(end + 1 + FENCE.length()).strip());
            if (front.get("status").text().equals("live") && articles.put(article.id(), article) != null) {
                throw front.get("id").wrong("another article has the id '" + article.id() + "'", "rename one of them");
            }
        } catch (BundleException e) {
            problems.addAll(e.problems());
        }
    }

    private static Article article(YamlNode front, String body) {
        LocalDate from = day(front.get("valid-from"));
        YamlNode to = front.find("valid-to");
        return new Article(
                front.get("id").text(),
                front.get("title").text(),
                front.texts("asked"),
                front.texts("products"),
                front.findText("section"),
                front.findText("source"),
                from,
                to == null ? null : day(to),
                front.texts("conflicts"),
                front.texts("next"),
                front.text("safety-first", "false").equals("true"),
                body);
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("'" + node.text() + "' is not a day", "write it as 2026-01-31");
        }
    }
}
