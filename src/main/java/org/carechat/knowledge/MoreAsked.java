package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Problem;
import org.carechat.bundle.YamlNode;

/// More ways in which the articles are asked, beside the few in each article: the files of
/// `knowledge-base/asked/`, each a list by an article's id. Immutable.
final class MoreAsked {

    private static final String FOLDER = "knowledge-base/asked";

    private final Map<String, List<YamlNode>> byArticle;

    private MoreAsked(Map<String, List<YamlNode>> byArticle) {
        this.byArticle = byArticle;
    }

    static MoreAsked of(Bundle bundle) {
        Map<String, List<YamlNode>> byArticle = new LinkedHashMap<>();
        for (String path : bundle.paths(FOLDER, ".yaml")) {
            bundle.yaml(path)
                    .entries()
                    .forEach((article, ways) -> byArticle
                            .computeIfAbsent(article, id -> new ArrayList<>())
                            .addAll(ways.items()));
        }
        return new MoreAsked(byArticle);
    }

    /// @return the article with the ways that stand here, none of them twice
    Article with(Article article) {
        List<String> more = byArticle.getOrDefault(article.id(), List.of()).stream()
                .map(YamlNode::text)
                .toList();
        return more.isEmpty() ? article : article.askedAlso(more);
    }

    /// @param ids the articles that there are
    List<Problem> problems(Set<String> ids) {
        return byArticle.entrySet().stream()
                .filter(entry -> !ids.contains(entry.getKey()))
                .map(entry -> entry.getValue()
                        .getFirst()
                        .problem("there is no article '" + entry.getKey() + "'", "use the id of a live article"))
                .toList();
    }
}
