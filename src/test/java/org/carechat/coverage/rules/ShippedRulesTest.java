package org.carechat.coverage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Cases of which the right answer is known, `src/test/resources/coverage/cases.yaml`, as of Sunday 2026-11-22.
class ShippedRulesTest {

    @TestFactory
    Stream<DynamicTest> decidesTheKnownCases() throws IOException {
        return Books.cases("/coverage/cases.yaml")
                .map(known -> dynamicTest(known.get("id") + " " + known.get("is"), () -> check(known)));
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> known) {
        Ruling ruling = Books.decide((Map<String, Object>) known.get("facts"));
        assertThat(ruling.outcome().wire()).as(ruling.toString()).isEqualTo(known.get("outcome"));
        if (known.containsKey("basis")) {
            assertThat(ruling.basis()).isNotNull();
            assertThat(ruling.basis().wire()).isEqualTo(known.get("basis"));
        }
        if (known.containsKey("until")) {
            assertThat(String.valueOf(ruling.until())).isEqualTo(known.get("until"));
        }
        if (known.containsKey("missing")) {
            assertThat(ruling.missing()).isEqualTo(known.get("missing"));
        }
        if (known.containsKey("remedies")) {
            assertThat(ruling.remedies()).isEqualTo(known.get("remedies"));
        }
        if (known.containsKey("rule")) {
            assertThat(ruling.reasons()).extracting(Ruling.Reason::rule).contains((String) known.get("rule"));
        }
        assertThat(ruling.advice()).containsAll((List<String>) known.getOrDefault("advice", List.of()));
        assertThat(ruling.verify()).extracting(Ruling.Check::code).containsAll((List<String>)
                known.getOrDefault("verify", List.of()));
        assertThat(ruling.contested()).extracting(Ruling.Dispute::topic).containsAll((List<String>)
                known.getOrDefault("contested", List.of()));
    }
}
