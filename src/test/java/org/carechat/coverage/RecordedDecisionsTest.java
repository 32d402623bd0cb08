package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.coverage.rules.Books;
import org.carechat.coverage.rules.CaseFacts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A decision that was kept can be made again. Where the policy is changed on purpose the golden files are written
/// anew with `-Ddecisions.write=true`, and the difference is read before it is committed.
class RecordedDecisionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/coverage/decisions");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> CASES = List.of(
            "T01", "T05", "T09", "T13", "T23", "T25", "T27", "T29", "T37", "T39", "T43", "T45", "T49", "R16", "R57");

    @TestFactory
    Stream<DynamicTest> areMadeTheSameAgain() throws IOException {
        return Books.cases("/coverage/cases.yaml")
                .filter(known -> CASES.contains(known.get("id")))
                .map(known -> dynamicTest(String.valueOf(known.get("id")), () -> compare(known)));
    }

    @Test
    void replayFromTheRecordOfAConversation() {
        Sitting sitting = Sitting.shipped()
                .says("product", "washing-machine")
                .says("symptom", "no-spin")
                .says("purchase-date", "2025-03")
                .starts()
                .picks("自己就坏了")
                .picks("发票（含电子发票）")
                .picks("不清楚");
        Map<String, Object> kept =
                sitting.state().findings("coverage").getLast().data();
        Decision again = BuiltInCoverageTest.shipped().decide(asOf(kept), facts(kept));
        Map<String, Object> stored = DecisionJson.stored(again);
        stored.remove("decision");
        assertThat(kept).containsAllEntriesOf(stored);
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysWhoSaidEachFact() {
        Sitting sitting = Sitting.shipped()
                .says("product", "television")
                .says("symptom", "no-picture")
                .says("purchase-date", "2019")
                .starts();
        Map<String, Object> kept =
                sitting.state().findings("coverage").getLast().data();
        Map<String, Object> said = (Map<String, Object>) kept.get("said");
        assertThat(said).containsEntry("purchaseDate", Map.of("by", "customer", "seq", 3L));
        assertThat(said).containsEntry("fault", Map.of("by", "derived", "seq", 2L));
    }

    private static void compare(Map<String, Object> known) throws IOException {
        CaseFacts facts = facts(known);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("asOf", Books.TODAY.toString());
        record.put("facts", facts.wire());
        Map<String, Object> decision =
                DecisionJson.stored(BuiltInCoverageTest.shipped().decide(Books.TODAY, facts));
        decision.keySet().removeAll(List.of("decision", "policyVersion"));
        record.put("decision", decision);
        Path file = GOLDEN.resolve(known.get("id") + ".json");
        if (Boolean.getBoolean("decisions.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, JSON.writeValueAsString(record) + "\n");
        }
        assertThat(JSON.readTree(JSON.writeValueAsString(record))).isEqualTo(JSON.readTree(Files.readString(file)));
    }

    private static LocalDate asOf(Map<String, Object> kept) {
        return LocalDate.parse(String.valueOf(kept.get("asOf")));
    }

    private static CaseFacts facts(Map<String, Object> kept) {
        return Books.SHIPPED.read(Books.TODAY, (Map<?, ?>) kept.get("facts"));
    }
}
