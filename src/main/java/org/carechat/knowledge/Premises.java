package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;
import org.carechat.language.ChineseText;

/// Wrong premises that customers bring along ("终身保修对吧"), `premises.yaml`: each with what sets it right, and the
/// article that answers. Immutable.
final class Premises {

    static final String FILE = "knowledge-base/premises.yaml";
    /// How far apart the words of one premise may stand.
    private static final String GAP = ".{0,12}";

    /// @param correct what is said first
    record Premise(String id, String article, List<Pattern> claims, List<Pattern> unless, String correct) {}

    private final Pattern asserting;
    private final List<Premise> premises = new ArrayList<>();
    private final YamlNode root;

    private Premises(YamlNode root) {
        this.root = root;
        asserting = Pattern.compile(String.join("|", root.get("asserting").texts()));
        for (YamlNode node : root.get("premises").items()) {
            premises.add(new Premise(
                    node.get("id").text(),
                    node.get("article").text(),
                    patterns(node.get("claims").texts()),
                    patterns(node.texts("unless")),
                    node.get("correct").text()));
        }
    }

    static Premises of(Bundle bundle) {
        return new Premises(bundle.yaml(FILE));
    }

    /// @return the first premise that the question takes for granted; empty where it merely asks
    Optional<Premise> in(String question) {
        String text = ChineseText.of(question).text().replaceAll("[\\s，,。.!！?？、]+", "");
        if (!asserting.matcher(text).find()) {
            return Optional.empty();
        }
        return premises.stream()
                .filter(premise -> premise.claims().stream()
                        .anyMatch(claim -> claim.matcher(text).find()))
                .filter(premise -> premise.unless().stream()
                        .noneMatch(word -> word.matcher(text).find()))
                .findFirst();
    }

    List<Problem> problems(Articles articles, References references) {
        List<Problem> problems = new ArrayList<>();
        for (YamlNode node : root.get("premises").items()) {
            YamlNode article = node.get("article");
            if (articles.versions(article.text()).isEmpty()) {
                problems.add(article.problem("there is no article '" + article.text() + "'", "name one that is there"));
            }
            YamlNode correct = node.get("correct");
            references
                    .broken(correct.text())
                    .forEach(broken -> problems.add(
                            correct.problem("'" + broken + "' " + References.NOWHERE, "add it, or mend the key")));
            TypedFigures.in(correct.text())
                    .forEach(figure -> problems.add(correct.problem(
                            "the figure '" + figure + "' is typed by hand", "write {{fact:…}} in its place")));
        }
        return problems;
    }

    /// `终身 保`: both, in this order, not far from each other.
    private static List<Pattern> patterns(List<String> written) {
        return written.stream()
                .map(words -> Pattern.compile(
                        List.of(words.split(" ")).stream().map(Premises::any).collect(Collectors.joining(GAP))))
                .toList();
    }

    private static String any(String word) {
        return "(?:" + List.of(word.split("/")).stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    }
}
