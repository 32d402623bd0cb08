package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;

/// Every statement of the policy source, `statements.yaml`, is passed on by an article or left out with a reason;
/// with its scope (what is about gas appliances is told to their owners alone), its force ("may" is not "will"),
/// and by the facts in which its figures stand.
final class StatementLint {

    private static final String STATEMENTS = "knowledge-base/statements.yaml";
    private static final String OMITTED = "knowledge-base/omitted.yaml";

    private record Statement(String id, String force, String scope, YamlNode node) {}

    private final References references;
    private final Products products;
    private final ArticleText text;
    private final Map<String, Set<String>> factsOf = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Map<String, Statement> statements = Map.of();
    private List<String> soft = List.of();

    StatementLint(References references, Products products, ArticleText text, Facts facts) {
        this.references = references;
        this.products = products;
        this.text = text;
        facts.all()
                .forEach(fact -> STATEMENT
                        .matcher(fact.source())
                        .results()
                        .forEach(found -> factsOf.computeIfAbsent(found.group(), id -> new HashSet<>())
                                .add(fact.key())));
    }

    private static final java.util.regex.Pattern STATEMENT = java.util.regex.Pattern.compile("P\\d{3}");

    List<Problem> check(Bundle bundle, List<ArticleFile> files) {
        YamlNode root = bundle.yaml(STATEMENTS);
        soft = root.get("soft-words").texts();
        statements = new HashMap<>();
        for (YamlNode node : root.get("statements").items()) {
            Statement statement =
                    new Statement(node.get("id").text(), node.get("force").text(), node.text("scope", "all"), node);
            statements.put(statement.id(), statement);
        }
        Set<String> settled = new HashSet<>(omitted(bundle));
        for (ArticleFile file : files) {
            settled.addAll(covered(file, settled));
        }
        statements.values().stream()
                .filter(statement -> !settled.contains(statement.id()))
                .map(statement -> statement
                        .node()
                        .problem(
                                statement.id() + " is neither passed on nor left out",
                                "name it under 'covers' of an article, or in omitted.yaml with the reason"))
                .forEach(problems::add);
        return problems;
    }

    private Set<String> omitted(Bundle bundle) {
        Set<String> omitted = new HashSet<>();
        for (YamlNode node : bundle.yaml(OMITTED).items()) {
            String id = known(node.get("fact"));
            omitted.add(id);
            if (node.get("reason").text().length() < 20) {
                problems.add(node.get("reason").problem("that is no reason", "say why no article passes it on"));
            }
        }
        return omitted;
    }

    private Set<String> covered(ArticleFile file, Set<String> omitted) {
        Set<String> covered = new HashSet<>();
        YamlNode covers = file.front().find("covers");
        if (covers == null) {
            return covered;
        }
        Set<String> quoted = new HashSet<>();
        references.facts(file.body()).forEach(fact -> quoted.add(fact.key()));
        for (YamlNode node : covers.items()) {
            String id = known(node);
            Statement statement = statements.get(id);
            if (statement != null) {
                covered.add(id);
                scope(statement, node, file.article());
                force(statement, node, file.article());
                quotes(id, node, quoted);
            }
        }
        return covered;
    }

    private String known(YamlNode node) {
        if (!statements.containsKey(node.text())) {
            problems.add(node.problem("there is no statement '" + node.text() + "'", "use an id of statements.yaml"));
        }
        return node.text();
    }

    private void scope(Statement statement, YamlNode place, Article article) {
        boolean wide = article.products().stream()
                .anyMatch(id -> id.equals(Article.EVERY_PRODUCT)
                        || products.find(id) != null && !products.get(id).gas());
        if (statement.scope().equals("gas") && wide) {
            problems.add(place.problem(
                    statement.id() + " is about gas appliances, the article about others, too",
                    "narrow its products, or say it in an article about gas appliances"));
        }
    }

    private void force(Statement statement, YamlNode place, Article article) {
        String said = text.render(article.body()).text();
        if (statement.force().equals("soft") && soft.stream().noneMatch(said::contains)) {
            problems.add(place.problem(
                    statement.id() + " only says what may be, the article says it as certain",
                    "keep one of the soft words: " + soft));
        }
    }

    private void quotes(String id, YamlNode place, Set<String> quoted) {
        Set<String> facts = factsOf.getOrDefault(id, Set.of());
        if (!facts.isEmpty() && facts.stream().noneMatch(quoted::contains)) {
            problems.add(place.problem(
                    "the article is said to pass on " + id + " and quotes none of " + facts,
                    "quote it, or take it out"));
        }
    }
}
