package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.coverage.rules.Basis;
import org.carechat.coverage.rules.Books;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.Ruling;
import org.carechat.dialogue.Gate;
import org.carechat.safety.Gates;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VettingTest {

    private static final Gate GATE = Gates.of(Books.BUNDLE);
    private static final Readings READINGS = new Readings(Books.SHIPPED, Phrases.shipped());
    private static final VerdictWords WORDS = new VerdictWords(Phrases.shipped(), READINGS);
    private static final Vetting VETTING = new Vetting(GATE, Books.SHIPPED, READINGS, WORDS);
    private static final Ruling.Reason PROPER =
            new Ruling.Reason("within", "整机 3 年，还在包修期内。", "四 核心信息；一3 P013 P057", "《质保常见问题详解》", "R61");

    /// The rules that ship lose nothing, neither in the vetting nor at the gate.
    @TestFactory
    Stream<DynamicTest> letsEverythingOfOurOwnThrough() throws IOException {
        return Books.cases("/coverage/cases.yaml")
                .map(known -> DynamicTest.dynamicTest(known.get("id").toString(), () -> passesWhole(known)));
    }

    private static void passesWhole(Map<String, Object> known) {
        @SuppressWarnings("unchecked")
        Ruling ruling = Books.decide((Map<String, Object>) known.get("facts"));
        if (ruling.outcome() == Outcome.NEEDS_FACTS) {
            return;
        }
        Decision decision = new Decision("1", ruling, "v", List.of());
        assertThat(VETTING.traced(decision)).isEqualTo(decision);
        var reply = WORDS.verdict(decision, VETTING.evidence(ruling));
        assertThat(GATE.pass(String.valueOf(reply.text()), reply.evidence())).isEqualTo(reply.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请拨打 400-618-9123 确认。",
                "上门费 88 元。",
                "包修到 2031 年 5 月 1 日。",
                "整机包修 6 年。",
                "终身保修，您放心。",
                "详情见 www.example.com。",
                "双倍赔付给您。"
            })
    void dropsWhatIsInvented(String text) {
        Ruling.Reason invented = new Ruling.Reason("x", text, PROPER.clause(), PROPER.source(), "");
        Decision traced = VETTING.traced(decision(List.of(PROPER, invented)));
        assertThat(traced.ruling().reasons()).containsExactly(PROPER);
        assertThat(VETTING.traced(decision(List.of(invented)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"请拨打 4006189123", "收费 88 元", "www.example.com", "2031-05-01"})
    void dropsAPlaceThatIsNone(String place) {
        Ruling.Reason invented = new Ruling.Reason("x", "非人为的质量问题。", place, "", "");
        assertThat(VETTING.traced(decision(List.of(invented)))).isNull();
    }

    @Test
    void takesTheFigureOfAClauseOnlyUnderThatClause() {
        Ruling.Reason elsewhere = new Ruling.Reason("within", PROPER.text(), "二2 P152", "《服务政策说明》", "R61");
        assertThat(VETTING.traced(decision(List.of(elsewhere)))).isNull();
    }

    private static Decision decision(List<Ruling.Reason> reasons) {
        return new Decision(
                "1",
                new Ruling(
                        Outcome.COVERED,
                        Basis.WHOLE_MACHINE,
                        List.of("repair"),
                        LocalDate.of(2028, 3, 8),
                        reasons,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        true),
                "v",
                List.of());
    }
}
