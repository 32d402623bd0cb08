package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.junit.jupiter.api.Test;

class MoreAskedTest {

    private static final Bundle BUNDLE = Bundle.read(Path.of("."));

    @Test
    void givesAnArticleTheWaysOfAskingFromAllFiles() {
        Articles articles = Articles.of(with("knowledge-base/asked/z.yaml", "visit-fee:\n  - \"来一趟收几个钱\"\n"));
        assertThat(articles.versions("visit-fee").getFirst().asked()).contains("师傅来一趟要钱吗", "来一趟收几个钱");
    }

    @Test
    void namesTheLineThatAsksWhatNoArticleAnswers() {
        assertThatThrownBy(() -> Articles.of(with("knowledge-base/asked/z.yaml", "no-such:\n  - \"什么\"\n")))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("there is no article 'no-such'")
                .hasMessageContaining("z.yaml");
    }

    @Test
    void keepsNoQuestionBothForAnArticleAndForATopicThatNoneAnswers() {
        Map<String, String> articles = new HashMap<>();
        Articles.of(BUNDLE).all().forEach(article -> article.asked().forEach(way -> articles.put(way, article.id())));
        assertThat(Unanswered.of(BUNDLE)).extracting(Passage::text).doesNotContainAnyElementsOf(articles.keySet());
    }

    private static Bundle with(String path, String text) {
        Map<String, String> files = new HashMap<>(BUNDLE.files());
        files.put(path, text);
        return Bundle.of(files);
    }
}
