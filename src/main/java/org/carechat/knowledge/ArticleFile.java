package org.carechat.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// One file of `knowledge-base/policies/` as it is written: its front matter, and where its body begins.
///
/// @param bodyLine the line of the first line of `body`, from 1
record ArticleFile(String path, YamlNode front, int bodyLine, String body) {

    private static final String FOLDER = "knowledge-base/policies";
    private static final String FENCE = "---\n";

    static List<String> paths(Bundle bundle) {
        return bundle.paths(FOLDER, ".md");
    }

    /// @throws BundleException for a file without front matter
    static ArticleFile read(Bundle bundle, String path) {
        String text = bundle.text(path);
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0) {
            throw new BundleException(new Problem(path, 1, "the article has no front matter", "begin it with ---"));
        }
        YamlNode front = YamlNode.parse(path, text.substring(FENCE.length(), end + 1), 2);
        int bodyAt = end + 1 + FENCE.length();
        int bodyLine = (int) text.substring(0, bodyAt).lines().count() + 1;
        return new ArticleFile(path, front, bodyLine, text.substring(bodyAt));
    }

    boolean live() {
        return front.get("status").text().equals("live");
    }

    /// @throws BundleException naming the line of what can't be read
    Article article() {
        YamlNode to = front.find("valid-to");
        return new Article(
                front.get("id").text(),
                front.get("title").text(),
                front.texts("asked"),
                front.texts("products"),
                lower(front.texts("models")),
                lower(front.texts("codes")),
                front.texts("covers"),
                front.findText("section"),
                front.findText("source"),
                day(front.get("valid-from")),
                to == null ? null : day(to),
                front.texts("conflicts"),
                front.texts("next"),
                front.text("safety-first", "false").equals("true"),
                front.text("counts-from", "today").equals("purchase"),
                body.strip());
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("'" + node.text() + "' is not a day", "write it as 2026-01-31");
        }
    }
}
