package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The visit-fee article, changed on the first of July.
class DatedArticleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);
    private static final String PATH = "knowledge-base/policies/visit-fee.md";

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 2026-01-01, 2026-03-08",
        "2025-03, 2026-01-01, 2025-03-01",
        "2026-09, 2026-07-01, 2026-09-01",
        "2026, 2026-07-01, 2026-11-22",
        "2026-05-01/2026-09-01, 2026-07-01, 2026-11-22",
        ", 2026-07-01, 2026-11-22"
    })
    void takesTheVersionThatHeldWhenItWasBought(@Nullable String purchase, LocalDate from, LocalDate day) {
        Articles articles = versions("counts-from: purchase\n");

        DatedArticle dated = dated(articles, purchase);

        assertThat(dated.article().validFrom()).isEqualTo(from);
        assertThat(dated.day()).isEqualTo(day);
    }

    @Test
    void takesTodaysWhereThePurchaseDoesNotMatter() {
        assertThat(dated(versions(""), "2026-03-08").article().validFrom()).isEqualTo(CHANGE);
    }

    @Test
    void saysNothingOfVersionsWhereThereIsOne() {
        Articles articles = Articles.of(Bundle.read(Path.of(".")));
        Article only = articles.on("visit-fee", TODAY).orElseThrow();

        assertThat(DatedArticle.of(only, List.of(only), "2026-03-08", TODAY).day())
                .isNull();
    }

    private static DatedArticle dated(Articles articles, @Nullable String purchase) {
        Article found = articles.on("visit-fee", TODAY).orElseThrow();
        return DatedArticle.of(found, articles.versions("visit-fee"), purchase, TODAY);
    }

    private static Articles versions(String more) {
        Bundle bundle = Bundle.read(Path.of("."));
        Map<String, String> files = new HashMap<>(bundle.files());
        String text = bundle.text(PATH).replace("status: live", more + "status: live");
        files.put(PATH, text.replace("valid-from: 2026-01-01", "valid-from: " + CHANGE));
        files.put(
                "knowledge-base/policies/visit-fee-first.md",
                text.replace("status: live", "valid-to: 2026-06-30\nstatus: live"));
        return Articles.of(Bundle.of(files));
    }
}
