package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Holding;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Reloading;
import org.carechat.language.Learning;
import org.carechat.language.TestEmbeddings;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class KnowledgeControllerTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final Bundle BUNDLE = Bundle.read(Path.of("."));
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load(
            BUNDLE,
            new PassageIndex(new ByteBuffersDirectory()),
            TestEmbeddings.shared(),
            TestEmbeddings.kept(),
            Learning.FIRST);
    private static final Problem PROBLEM = new Problem("knowledge-base/a.yaml", 3, "wrong", "mend it");

    private final WebTestClient client = WebTestClient.bindToController(new KnowledgeController(
                    Holding.of(BUNDLE, KNOWLEDGE),
                    new Refusing(),
                    new TwoGaps(),
                    new GapGroups(TestEmbeddings.shared()),
                    Clock.fixed(AT, ZoneId.of("UTC")),
                    ZoneId.of("Asia/Shanghai")))
            .build();

    private static final class Refusing implements Reloading {

        @Override
        public Result reload() {
            return new Result.Refused("v2", List.of(PROBLEM));
        }

        @Override
        public List<Problem> problems() {
            return List.of(PROBLEM);
        }

        @Override
        public Optional<Bundle> find(String version) {
            return version.equals(BUNDLE.version()) ? Optional.of(BUNDLE) : Optional.empty();
        }
    }

    private static final class TwoGaps implements Gaps {

        @Override
        public void note(String question, Instant at) {}

        @Override
        public List<Asked> all() {
            return List.of(new Asked("会修无人机吗", 2, AT), new Asked("能修无人机不", 1, AT.plusSeconds(1)));
        }
    }

    @Test
    void showsArticlesAsCustomersReadThemAndWhatIsWrong() {
        client.get()
                .uri("/api/v1/admin/knowledge")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(BUNDLE.version())
                .jsonPath("$.articles[?(@.id=='whole-machine-period')].text")
                .value(texts -> assertThat(texts.toString()).contains("3 年").doesNotContain("{{"))
                .jsonPath("$.problems[0].line")
                .isEqualTo(3);
    }

    @Test
    void saysWhyAReloadWasRefused() {
        client.post()
                .uri("/api/v1/admin/knowledge/reload")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.problems[0].file")
                .isEqualTo("knowledge-base/a.yaml");
    }

    @Test
    void groupsTheGaps() {
        client.get()
                .uri("/api/v1/admin/knowledge/gaps")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].count")
                .isEqualTo(3);
    }

    @Test
    void previewsWhatWouldBeRetrievedAndWhy() {
        Preview preview = preview("免费安检包括哪些", "television");

        assertThat(preview.narrowed().product()).isEqualTo("television");
        assertThat(preview.hits()).noneMatch(hit -> hit.article().equals("free-inspection"));
        assertThat(preview.hits().getFirst().rank()).isEqualTo(1);
    }

    @Test
    void narrowsByModelAndCode() {
        Preview preview = preview("BCD-551WDCPU1 报 E1 是啥意思", null);

        assertThat(preview.narrowed().product()).isEqualTo("refrigerator");
        assertThat(preview.narrowed().code()).isEqualTo("e1");
        assertThat(preview.chosen()).containsExactly("error-code");
    }

    @Test
    void answersWithATitleThatWasPicked() {
        assertThat(preview("修完给什么单子", null).chosen()).containsExactly("repair-slip");
    }

    @Test
    void namesTheWrongPremise() {
        assertThat(preview("终身保修对吧", null).premise()).isEqualTo("lifetime");
    }

    @Test
    void keepsOldBundlesReadable() {
        client.get()
                .uri("/api/v1/admin/knowledge/versions/" + BUNDLE.version())
                .exchange()
                .expectStatus()
                .isOk();
        client.get()
                .uri("/api/v1/admin/knowledge/versions/none")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static Preview preview(String query, @org.jspecify.annotations.Nullable String product) {
        var day = java.time.LocalDate.of(2026, 11, 22);
        return Preview.of(KNOWLEDGE.lookup(query, product, day), day);
    }
}
