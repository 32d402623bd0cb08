package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Bundle;

/// What customers ask and no article answers, by topic, from `unanswered.yaml`: the topics compete with the
/// articles, so that such a question isn't given to the article that happens to be nearest.
final class Unanswered {

    private static final String FILE = "knowledge-base/unanswered.yaml";
    /// No article's id begins so.
    private static final String MARK = "unanswered:";

    private Unanswered() {}

    static List<Passage> of(Bundle bundle) {
        List<Passage> passages = new ArrayList<>();
        if (bundle.has(FILE)) {
            bundle.yaml(FILE)
                    .entries()
                    .forEach((topic, questions) ->
                            questions.texts().forEach(question -> passages.add(Passage.of(MARK + topic, question))));
        }
        return passages;
    }

    static List<String> topics(Bundle bundle) {
        return bundle.has(FILE) ? List.copyOf(bundle.yaml(FILE).entries().keySet()) : List.of();
    }

    /// @param id for which [#isTopic] holds
    /// @return its topic
    static String topic(String id) {
        return id.substring(MARK.length());
    }

    static boolean isTopic(String id) {
        return id.startsWith(MARK);
    }
}
