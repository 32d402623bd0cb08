package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Holding;
import org.carechat.coverage.rules.Books;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.safety.Gates;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The policy was changed since a decision was kept: the facts that were kept with it, decided by the policy that
/// it names, give it again.
class PoliciesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Bundle SHORTER = shorter();

    private final Map<String, Bundle> published =
            new HashMap<>(Map.of(Books.BUNDLE.version(), Books.BUNDLE, SHORTER.version(), SHORTER));
    private final Policies policies = new Policies(
            Holding.of(new BuiltInCoverage(RuleBook.of(SHORTER), SHORTER.version(), () -> "new")),
            version -> Optional.ofNullable(published.get(version)),
            () -> "again");
    private final CoverageController door = new CoverageController(
            policies, JSON, Phrases.shipped(), Clock.fixed(Instant.parse("2027-05-01T00:00:00Z"), ZONE), ZONE);

    @Test
    void makeAKeptDecisionAgainAfterAReload() {
        Map<String, Object> kept = kept();
        Map<String, Object> request = new LinkedHashMap<>();
        for (String field : new String[] {"asOf", "facts", "policyVersion"}) {
            request.put(field, kept.get(field));
        }

        Map<String, Object> again = replayed(request);
        Map<String, Object> today = replayed(Map.of("asOf", kept.get("asOf"), "facts", kept.get("facts")));

        assertThat(kept).containsAllEntriesOf(again);
        assertThat(again.get("outcome")).isEqualTo("covered");
        assertThat(today.get("outcome")).as("by the policy in use").isNotEqualTo("covered");
    }

    @Test
    void keepOnlyAFewAtHandAndFindTheOthersAgain() {
        for (int i = 0; i < 9; i++) {
            Map<String, String> files = new HashMap<>(Books.BUNDLE.files());
            files.put("knowledge-base/policies/note-" + i, "a note");
            Bundle bundle = Bundle.of(files);
            published.put(bundle.version(), bundle);
            assertThat(policies.find(bundle.version())).isPresent();
        }
        assertThat(policies.find(Books.BUNDLE.version()).orElseThrow().policyVersion())
                .isEqualTo(Books.BUNDLE.version());
    }

    @Test
    void haveNoneForAVersionThatNeverWas() {
        assertThat(policies.find("0123456789abcdef")).isEmpty();
    }

    /// @return what a conversation keeps of a washing machine of twenty months
    private static Map<String, Object> kept() {
        Sitting sitting = new Sitting(BuiltInCoverageTest.shipped(), Gates.of(Books.BUNDLE))
                .says("product", "washing-machine")
                .says("symptom", "no-spin")
                .says("purchase-date", "2025-03-08")
                .says("cause", "none-known")
                .says("proof", "invoice")
                .says("channel", "official")
                .says("installer", "official")
                .starts();
        return sitting.state().findings(CoverageSkill.FLOW).getLast().data();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> replayed(Map<String, Object> request) {
        String answer = JSON.writeValueAsString(door.decide(JSON.writeValueAsString(request), null));
        Map<String, Object> decision = new LinkedHashMap<>(JSON.readValue(answer, Map.class));
        decision.remove("decision");
        decision.values().removeIf(java.util.Objects::isNull);
        return decision;
    }

    /// @return the same policy with a whole-machine period of one year
    private static Bundle shorter() {
        Map<String, String> files = new HashMap<>(Books.BUNDLE.files());
        files.computeIfPresent(
                "knowledge-base/facts.yaml",
                (path, text) -> text.replaceFirst("(key: warranty\\.machine\\s+value: )\"P36M\"", "$1\"P12M\""));
        return Bundle.of(files);
    }
}
