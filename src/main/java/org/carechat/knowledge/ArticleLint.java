package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;

/// What must be true of every article before a customer may see it: its references lead somewhere, no figure is
/// typed by hand, and it holds today or another version does.
final class ArticleLint {

    private static final List<String> FLOWS = List.of("coverage", "book", "booking", "handoff", "self-check");

    private final References references;
    private final Products products;
    private final Conflicts conflicts;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    ArticleLint(References references, Products products, Conflicts conflicts, LocalDate today) {
        this.references = references;
        this.products = products;
        this.conflicts = conflicts;
        this.today = today;
    }

    /// @param articles all of them, for the versions of each
    List<Problem> check(List<ArticleFile> files, Articles articles) {
        for (ArticleFile file : files) {
            Article article = file.article();
            body(file);
            head(file.front(), article);
            validity(file.front(), article, articles);
        }
        return problems;
    }

    private void body(ArticleFile file) {
        String[] lines = file.body().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = file.bodyLine() + i;
            for (String broken : references.broken(lines[i])) {
                add(file.path(), line, "'" + broken + "' " + References.NOWHERE, "add it, or mend the key");
            }
            for (String figure : TypedFigures.in(lines[i])) {
                add(
                        file.path(),
                        line,
                        "the figure '" + figure + "' is typed by hand",
                        "put it into facts.yaml and write {{fact:…}}");
            }
        }
        if (file.body().isBlank()) {
            add(file.path(), file.bodyLine(), "the article says nothing", "write the answer");
        }
    }

    private void head(YamlNode front, Article article) {
        for (YamlNode product : front.get("products").items()) {
            if (!product.text().equals(Article.EVERY_PRODUCT) && products.find(product.text()) == null) {
                problems.add(
                        product.problem("there is no product '" + product.text() + "'", "use an id of products.yaml"));
            }
        }
        for (YamlNode conflict : items(front, "conflicts")) {
            if (conflicts.find(conflict.text()) == null) {
                problems.add(
                        conflict.problem("there is no conflict '" + conflict.text() + "'", "add it to conflicts.yaml"));
            }
        }
        for (YamlNode next : items(front, "next")) {
            if (!FLOWS.contains(next.text())) {
                problems.add(next.problem("there is no flow '" + next.text() + "'", "write one of " + FLOWS));
            }
        }
        if (article.asked().isEmpty()) {
            problems.add(front.problem("nobody asks it", "write ways it is asked under 'asked'"));
        }
        if (article.source() == null) {
            problems.add(front.problem("it has no source", "write where it comes from under 'source'"));
        }
    }

    /// An article that has ended must have one that follows it.
    private void validity(YamlNode front, Article article, Articles articles) {
        LocalDate to = article.validTo();
        if (to != null && to.isBefore(article.validFrom())) {
            problems.add(front.get("valid-to").problem("it ends before it begins", "mend one of the two days"));
        } else if (to != null
                && to.isBefore(today)
                && articles.on(article.id(), today).isEmpty()) {
            problems.add(front.get("valid-to")
                    .problem(
                            "the article has expired, and no other version holds today",
                            "write the version that follows, or set status: retired"));
        }
    }

    private static List<YamlNode> items(YamlNode front, String key) {
        YamlNode found = front.find(key);
        return found == null ? List.of() : found.items();
    }

    private void add(String path, int line, String message, String remedy) {
        problems.add(new Problem(path, line, message, remedy));
    }
}
