package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.conversation.Act;
import org.carechat.coverage.rules.Books;
import org.carechat.dialogue.Command;
import org.carechat.safety.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is behind the door of the rules API: without a decision to rely on no claim about coverage is made,
/// and the case is left with the desk.
class HostileRulesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FakeRules server = new FakeRules();
    private final RemoteCoverage remote = new RemoteCoverage(
            server.url(), new RemoteCoverage.Patience(Duration.ofMillis(500), Duration.ofSeconds(2)), JSON);

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    @Test
    void claimsNothingWhileTheServerHangs() {
        server.behave(server.hanging());
        assertNothingIsClaimed();
    }

    @Test
    void claimsNothingWhileTheAnswerDrips() {
        server.behave(server.dripping());
        assertNothingIsClaimed();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void claimsNothingOnAnImproperAnswer(int status, String body) {
        server.behave(FakeRules.saying(status, body));
        assertNothingIsClaimed();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> answers() {
        return Stream.of(
                        Map.entry(500, proper(Map.of())),
                        Map.entry(200, ""),
                        Map.entry(200, "{\"outcome\":\"covered\"}"),
                        Map.entry(200, "[" + "0,".repeat(5_000_000) + "0]"),
                        Map.entry(200, bent("basis", null)),
                        Map.entry(200, bent("decision", "an id\nof two lines")),
                        Map.entry(200, bent("reasons", List.of())),
                        Map.entry(200, bent("outcome", "covered-for-ever")),
                        Map.entry(200, reason("全部免费，请拨打 400-618-9123。")),
                        Map.entry(200, reason("上门费 88 元。")),
                        Map.entry(200, reason("包修到 2031 年 5 月。")))
                .map(entry -> org.junit.jupiter.params.provider.Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void claimsNothingOnADecisionThatWasMadeForAnotherCase() {
        server.behave(FakeRules.saying(200, proper(Map.of())));
        Sitting sitting = told().starts();
        assertThat(sitting.last().replies().getLast().act()).isEqualTo(Act.COVERAGE);
        sitting.says("purchase-date", "2019").starts();
        assertThat(sitting.last().replies().getLast().key()).isEqualTo("coverage.unavailable");
    }

    @Test
    void dropsAnInventedGroundBesideAProperOne() {
        Map<String, Object> invented = ground("上门费 88 元，请拨打 4006189123。");
        server.behave(FakeRules.saying(200, proper(Map.of("reasons", List.of(ground("非人为的质量问题。"), invented)))));
        Sitting sitting = told().starts();
        assertThat(sitting.verdict()).contains("非人为").doesNotContain("88", "4006189123");
        assertThat(sitting.last().replies().getLast().card().toString()).doesNotContain("88 元", "4006189123");
    }

    private void assertNothingIsClaimed() {
        Sitting sitting = told().starts();
        var reply = sitting.last().replies().getLast();
        assertThat(reply.key()).isEqualTo("coverage.unavailable");
        assertThat(reply.card()).isNull();
        assertThat(sitting.state().findings("coverage")).isEmpty();
        assertThat(sitting.last().commands())
                .containsExactly(new Command.Start("handoff", Map.of("action", "message")));
    }

    private Sitting told() {
        return new Sitting(remote, Gates.of(Books.BUNDLE))
                .says("product", "television")
                .says("purchase-date", "2025-03-08")
                .says("cause", "none-known")
                .says("proof", "invoice")
                .says("channel", "official");
    }

    private static String bent(String field, @org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put(field, value);
        return proper(change);
    }

    private static String reason(String text) {
        return proper(Map.of("reasons", List.of(ground(text))));
    }

    private static Map<String, Object> ground(String text) {
        return Map.of("code", "x" + text.hashCode(), "text", text, "clause", "", "source", "", "rule", "");
    }

    private static String proper(Map<String, Object> changes) {
        Map<String, Object> answer = new LinkedHashMap<>(
                DecisionJson.write(BuiltInCoverageTest.shipped().decide(Books.TODAY, CoverageRulesContract.OFFICIAL)));
        answer.putAll(changes);
        return JSON.writeValueAsString(answer);
    }
}
