package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Products;

/// What must be true of every article before a customer may see it: its references lead somewhere, and no figure is
/// typed
/// by hand.
final class ArticleLint {

    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]+|[一二两三四五六七八九十百半]+(?:年|个月|天|日内|小时|分钟|元|块钱|米|倍|折)");
    private static final Pattern HARMLESS = Pattern.compile("一(?:天|年)(?:到晚|四季)|第一|七日无理由");

    private final Facts facts;
    private final Contacts contacts;
    private final Products products;
    private final Set<String> conflicts;

    ArticleLint(Facts facts, Contacts contacts, Products products, Set<String> conflicts) {
        this.facts = facts;
        this.contacts = contacts;
        this.products = products;
        this.conflicts = conflicts;
    }

    List<Problem> check(Bundle bundle, Map<String, Article> articles) {
        List<Problem> problems = new ArrayList<>();
        articles.values().forEach(article -> check(article, bundle, problems));
        return problems;
    }

    private void check(Article article, Bundle bundle, List<Problem> problems) {
        String path = path(bundle, article);
        String[] lines = bundle.text(path).split("\n", -1);
        int bodyFrom = bodyLine(lines);
        for (int i = bodyFrom; i < lines.length; i++) {
            references(path, i + 1, lines[i], problems);
            figures(path, i + 1, lines[i], problems);
        }
        for (String product : article.products()) {
            if (!product.equals("all") && products.find(product) == null) {
                problems.add(
                        new Problem(path, 1, "there is no product '" + product + "'", "use an id of products.yaml"));
            }
        }
        for (String conflict : article.conflicts()) {
            if (!conflicts.contains(conflict)) {
                problems.add(
                        new Problem(path, 1, "there is no conflict '" + conflict + "'", "add it to conflicts.yaml"));
            }
        }
        if (article.asked().isEmpty()) {
            problems.add(new Problem(path, 1, "nobody asks it", "write ways it is asked under 'asked'"));
        }
    }

    private void references(String path, int line, String text, List<Problem> problems) {
        Matcher matcher = ArticleText.REFERENCE.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(2);
            boolean known = matcher.group(1).equals("fact") ? facts.find(key) != null : contacts.find(key) != null;
            if (!known) {
                problems.add(
                        new Problem(path, line, "'" + matcher.group() + "' leads nowhere", "add it, or mend the key"));
            }
        }
    }

    private static void figures(String path, int line, String text, List<Problem> problems) {
        String bare = HARMLESS.matcher(ArticleText.REFERENCE.matcher(text).replaceAll(""))
                .replaceAll("");
        Matcher matcher = FIGURE.matcher(bare.replaceFirst("^\\s*[0-9]+\\. ", ""));
        while (matcher.find()) {
            problems.add(new Problem(
                    path,
                    line,
                    "the figure '" + matcher.group() + "' is typed by hand",
                    "put it into facts.yaml and write {{fact:…}}"));
        }
    }

    private static int bodyLine(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].equals("---")) {
                return i + 1;
            }
        }
        return lines.length;
    }

    private static String path(Bundle bundle, Article article) {
        return bundle.paths("knowledge-base/policies", ".md").stream()
                .filter(path -> bundle.text(path).contains("\nid: " + article.id() + "\n"))
                .findFirst()
                .orElseThrow();
    }
}
