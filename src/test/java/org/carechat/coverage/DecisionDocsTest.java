package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carechat.coverage.rules.Basis;
import org.carechat.coverage.rules.Books;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.Vocabulary;
import org.junit.jupiter.api.Test;

/// The published description of the rules API names what is really read and written.
class DecisionDocsTest {

    @Test
    void namesEveryFact() {
        List<String> described = new ArrayList<>();
        for (RecordComponent part : DecisionDocs.CaseOf.class.getRecordComponents()) {
            if (part.getType().isRecord()) {
                names(part.getType()).forEach(name -> described.add(part.getName() + "." + name));
            } else {
                described.add(part.getName());
            }
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(Vocabulary.names());
    }

    @Test
    void namesEveryFieldOfADecision() {
        Decision decision = BuiltInCoverageTest.shipped().decide(Books.TODAY, CoverageRulesContract.OFFICIAL);
        Map<String, Object> written = DecisionJson.write(decision);
        assertThat(names(DecisionDocs.Answer.class)).containsExactlyInAnyOrderElementsOf(written.keySet());
        assertThat(names(DecisionDocs.Reason.class)).containsExactlyInAnyOrderElementsOf(first(written, "reasons"));
        assertThat(names(DecisionDocs.Check.class)).containsExactlyInAnyOrderElementsOf(first(written, "verify"));
    }

    @Test
    void namesEveryOutcomeAndBasis() throws NoSuchMethodException {
        assertThat(allowed("outcome"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::wire).toList());
        assertThat(allowed("basis"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Basis.values()).map(Basis::wire).toList());
    }

    private static List<String> allowed(String field) throws NoSuchMethodException {
        return List.of(DecisionDocs.Answer.class
                .getDeclaredMethod(field)
                .getAnnotation(Schema.class)
                .allowableValues());
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Iterable<String> first(Map<String, Object> written, String field) {
        return ((List<Map<String, Object>>) written.get(field)).getFirst().keySet();
    }
}
