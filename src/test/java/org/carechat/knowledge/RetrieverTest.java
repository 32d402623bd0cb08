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
            new AskedModel(ARTICLES.all()),
            () -> false);

    @Test
    void asksWhichWhereTwoMeaningsScoreAlike() {
        assertThat(chosen(hit("visit-fee", 0.900), hit("holidays", 0.895)))
                .isInstanceOfSatisfying(
                        Retriever.Found.Several.class,
                        several -> assertThat(several.hits()).hasSize(2));
    }

    @Test
    void answersWhereTwoSpeakOfTheSameContestedPoint() {
        assertThat(chosen(hit("visit-fee", 0.900), hit("repair-price", 0.895))).isInstanceOf(Retriever.Found.One.class);
    }

    @Test
    void answersTheBestThatLeads() {
        assertThat(chosen(hit("visit-fee", 0.800), hit("holidays", 0.780))).isInstanceOf(Retriever.Found.One.class);
    }

    @Test
    void offersAtMostThreeOfWhatMayBeMeant() {
        assertThat(chosen(hit("visit-fee", 0.715), hit("holidays", 0.710), hit("upkeep", 0.705), hit("icing", 0.700)))
                .isInstanceOfSatisfying(
                        Retriever.Found.Several.class,
                        several -> assertThat(several.hits()).hasSize(3));
    }

    @Test
    void findsNothingBelowTheThreshold() {
        assertThat(chosen(hit("visit-fee", 0.690), hit("holidays", 0.500))).isInstanceOf(Retriever.Found.Nothing.class);
    }

    private static Retriever.Found chosen(Hit... hits) {
        return RETRIEVER.chosen("什么", List.of(hits));
    }

    private static Hit hit(String article, double score) {
        return new Hit(ARTICLES.on(article, TODAY).orElseThrow(), score, score, 0, 0);
    }
}
