package org.carechat.knowledge;

import java.util.HashMap;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;

/// The articles' own answers, for tests of what may be made of them.
public final class Curated {

    private Curated() {}

    /// @return each article's answer with its figures, by the article's id
    public static Map<String, String> answers(Bundle bundle) {
        ArticleText text = new ArticleText(Facts.of(bundle), Contacts.of(bundle), Conflicts.of(bundle));
        Map<String, String> answers = new HashMap<>();
        Articles.of(bundle)
                .all()
                .forEach(article -> answers.merge(
                        article.id(), text.render(article.body()).text(), (one, other) -> one + "\n" + other));
        return answers;
    }
}
