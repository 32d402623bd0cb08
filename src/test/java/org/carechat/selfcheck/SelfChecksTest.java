package org.carechat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Products;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfChecksTest {

    private static final Bundle BUNDLE = Bundle.read(Path.of("."));
    private static final String FILE = "knowledge-base/self-checks/planted.yaml";

    @Test
    void loadsEveryCheckOfTheKnowledgeBase() {
        assertThat(SelfChecks.of(BUNDLE).size()).isGreaterThan(90);
    }

    @Test
    void hasChecksForEveryProduct() {
        SelfChecks checks = SelfChecks.of(BUNDLE);

        assertThat(Products.of(BUNDLE).all())
                .allSatisfy(product -> assertThat(checks.symptoms(product.id()))
                        .as(product.id())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goto: nowhere | there is no step 'nowhere'",
                "goto: one | lead back to 'one'",
                "emergency: boredom | there is no hazard 'boredom'",
                "check: SC-NO-99 | there is no check 'SC-NO-99'"
            })
    void refusesAnAnswerThatLeadsNowhere(String outcome, String complaint) {
        assertThatThrownBy(() -> planted("", outcome))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesMoreThanThreeTriesToLight() {
        assertThatThrownBy(() -> planted("ignites: 4", "book: x")).hasMessageContaining("lights it 4 times");
    }

    @Test
    void refusesMoreThanOneReset() {
        assertThatThrownBy(() -> planted("resets: 2", "book: x")).hasMessageContaining("resets 2 times");
    }

    @Test
    void refusesATechniciansWork() {
        assertThatThrownBy(() -> planted("safety: technician", "book: x")).hasMessageContaining("technician's work");
    }

    @Test
    void refusesAStepThatIsNeverReached() {
        assertThatThrownBy(() ->
                        planted("", "book: x", "  - {id: two, ask: a, options: [{answer: b, label: b, book: c}]}"))
                .hasMessageContaining("'two' is never reached");
    }

    @Test
    void refusesAnAnswerThatSolvesUnderAnotherName() {
        assertThatThrownBy(() -> planted("", "solved: x"))
                .hasMessageContaining(FILE + ":")
                .hasMessageContaining("isn't called 'fixed'");
    }

    @Test
    void refusesAnAnswerWithTwoOutcomes() {
        assertThatThrownBy(() -> planted("", "book: x, solved: y"))
                .hasMessageContaining(FILE + ":")
                .hasMessageContaining("exactly one thing");
    }

    private static void planted(String field, String outcome, String... more) {
        String text = """
            id: SC-PLANTED-01
            title: planted
            products: [gas-stove]
            symptoms: [no-ignition]
            steps:
              - id: one
                ask: 好了吗
                unsure: {book: x}
                FIELD
                options: [{answer: a, label: a, OUTCOME}]
            MORE
            """.replace("FIELD", field).replace("OUTCOME", outcome).replace("MORE", String.join("\n", more));
        Map<String, String> files = new HashMap<>(BUNDLE.files());
        files.put(FILE, text);
        SelfChecks.of(Bundle.of(files));
    }
}
