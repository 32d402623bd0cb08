package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Problem;

/// The live articles of a bundle, each in one or more versions of which at most one holds on a day. Immutable.
final class Articles {

    private final Map<String, List<Article>> versions;

    private Articles(Map<String, List<Article>> versions) {
        this.versions = versions;
    }

    /// @throws BundleException with everything that is wrong in any of them
    static Articles of(Bundle bundle) {
        Map<String, List<Article>> versions = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        MoreAsked asked = MoreAsked.of(bundle);
        for (String path : ArticleFile.paths(bundle)) {
            try {
                ArticleFile file = ArticleFile.read(bundle, path);
                if (file.live()) {
                    add(file, asked.with(file.article()), versions);
                }
            } catch (BundleException e) {
                problems.addAll(e.problems());
            }
        }
        problems.addAll(asked.problems(versions.keySet()));
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
        return new Articles(versions);
    }

    /// @return the version that holds on that day
    Optional<Article> on(String id, LocalDate day) {
        return versions(id).stream().filter(article -> article.inForceOn(day)).findFirst();
    }

    List<Article> versions(String id) {
        return versions.getOrDefault(id, List.of());
    }

    Collection<Article> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    private static void add(ArticleFile file, Article article, Map<String, List<Article>> versions) {
        List<Article> others = versions.computeIfAbsent(article.id(), id -> new ArrayList<>());
        if (others.stream().anyMatch(article::overlaps)) {
            throw file.front()
                    .get("id")
                    .wrong(
                            "another article with the id '" + article.id() + "' holds at the same time",
                            "rename one, or give the older one a valid-to");
        }
        others.add(article);
    }
}
