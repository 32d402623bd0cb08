package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carechat.bundle.Bundle;
import org.carechat.language.TestEmbeddings;
import org.junit.jupiter.api.Test;

/// What scores lead to.
class RetrieverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Articles ARTICLES = Articles.of(Bundle.read(Path.of(".")));
    private static final Retriever RETRIEVER = new Retriever(
            ARTICLES,
            new PassageIndex(new ByteBuffersDirectory()).of(java.util.Set.of()),
            TestEmbeddings.shared(),
            () -> AskedModel.byWords(List.of(Passage.of("a", "一"), Passage.of("b", "二")), TestEmbeddings.kept()),
            () -> false);

    @Test
    void asksWhichWhereTwoMeaningsAreAboutAsLikely() {
        assertThat(chosen(hit("visit-fee", 0.65), hit("holidays", 0.30)))
                .isInstanceOfSatisfying(
                        Retriever.Found.Several.class,
                        several -> assertThat(several.hits()).hasSize(2));
    }

    @Test
    void answersWhereTwoSpeakOfTheSameContestedPoint() {
        assertThat(chosen(hit("visit-fee", 0.80), hit("repair-price", 0.19))).isInstanceOf(Retriever.Found.One.class);
    }

    @Test
    void answersTheBestThatLeads() {
        assertThat(chosen(hit("visit-fee", 0.80), hit("holidays", 0.19))).isInstanceOf(Retriever.Found.One.class);
    }

    @Test
    void offersAtMostFourOfWhatMayBeMeant() {
        assertThat(chosen(
                        hit("visit-fee", 0.24),
                        hit("holidays", 0.20),
                        hit("upkeep", 0.15),
                        hit("icing", 0.14),
                        hit("voltage", 0.13)))
                .isInstanceOfSatisfying(
                        Retriever.Found.Several.class,
                        several -> assertThat(several.hits()).hasSize(4));
    }

    @Test
    void findsNothingThatIsLikelyEnough() {
        assertThat(chosen(hit("visit-fee", 0.10), hit("holidays", 0.08))).isInstanceOf(Retriever.Found.Nothing.class);
    }

    @Test
    void findsNothingFarFromAllWaysOfAsking() {
        Hit far = new Hit(ARTICLES.on("visit-fee", TODAY).orElseThrow(), 0.9, 0.3, 1, 0.9);
        assertThat(chosen(far)).isInstanceOf(Retriever.Found.Nothing.class);
    }

    private static Retriever.Found chosen(Hit... hits) {
        return RETRIEVER.chosen("什么", List.of(hits));
    }

    private static Hit hit(String article, double score) {
        return new Hit(ARTICLES.on(article, TODAY).orElseThrow(), score, 0.8, 0, 0);
    }
}
