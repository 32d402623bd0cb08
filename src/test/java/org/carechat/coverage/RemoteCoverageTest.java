package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carechat.coverage.rules.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RemoteCoverageTest extends CoverageRulesContract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RemoteCoverage.Patience SHORT =
            new RemoteCoverage.Patience(Duration.ofMillis(200), Duration.ofMillis(400));
    private static final RemoteCoverage.Patience LONG =
            new RemoteCoverage.Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final FakeRules server = new FakeRules();
    private RemoteCoverage remote = new RemoteCoverage(server.url(), LONG, JSON);

    @Override
    CoverageRules rules() {
        server.behave((exchange, body) -> FakeRules.send(exchange, 200, shippedAnswer(body)));
        return remote;
    }

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    @Nested
    class AHostileServer {

        @Test
        void hangs() {
            remote = new RemoteCoverage(server.url(), SHORT, JSON);
            server.behave(server.hanging());
            assertThat(answer()).isInstanceOf(Unavailable.class);
        }

        @Test
        void drips() {
            remote = new RemoteCoverage(server.url(), SHORT, JSON);
            server.behave(server.dripping());
            assertThat(answer()).isInstanceOf(Unavailable.class);
        }

        @Test
        void isNotThere() throws IOException {
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            remote = new RemoteCoverage(URI.create("http://127.0.0.1:" + port), SHORT, JSON);
            assertThat(answer()).isInstanceOf(Unavailable.class);
        }

        @Test
        void failsOnceAndIsAskedAgain() {
            server.behave((exchange, body) -> {
                if (server.calls() == 1) {
                    FakeRules.send(exchange, 503, "");
                } else {
                    FakeRules.send(exchange, 200, shippedAnswer(body));
                }
            });
            assertThat(answer()).isInstanceOf(Decision.class);
            assertThat(server.calls()).isEqualTo(2);
        }

        @Test
        void keepsFailingAndIsLeftAlone() {
            server.behave(FakeRules.saying(500, "oh dear"));
            IntStream.range(0, 12).forEach(i -> answer());
            int before = server.calls();
            assertThat(answer()).isInstanceOf(Unavailable.class);
            assertThat(server.calls()).isEqualTo(before).isLessThan(24);
        }

        @Test
        void saysMoreThanCanBeRead() {
            server.behave(FakeRules.saying(200, "[" + "0,".repeat(300_000) + "0]"));
            assertThat(answer()).isInstanceOf(Unavailable.class);
        }

        @ParameterizedTest
        @MethodSource("org.carechat.coverage.RemoteCoverageTest#improperAnswers")
        void saysSomethingElse(String text) {
            server.behave(FakeRules.saying(200, text));
            assertThat(answer()).isInstanceOf(Unavailable.class);
        }

        @ParameterizedTest
        @MethodSource("org.carechat.coverage.RemoteCoverageTest#improperStatuses")
        void answersProperlyUnderAnImproperStatus(int status) {
            server.behave((exchange, body) -> FakeRules.send(exchange, status, shippedAnswer(body)));
            assertThat(answer()).isInstanceOf(Unavailable.class);
        }
    }

    static Stream<Integer> improperStatuses() {
        return Stream.of(201, 202, 301, 400, 404, 429, 500, 503);
    }

    /// @return whole answers that are no decision for [#OFFICIAL]
    static Stream<String> improperAnswers() {
        Map<String, Object> proper =
                DecisionJson.write(BuiltInCoverageTest.shipped().decide(Books.TODAY, OFFICIAL));
        Stream<String> bent = Stream.of(
                        Map.of("outcome", "free-for-ever"),
                        Map.of("outcome", 1),
                        Map.of("outcome", "needs-facts"),
                        Map.of("basis", "kindness"),
                        Map.of("missing", List.of("purchaseDate")),
                        Map.of("reasons", List.of()),
                        Map.of("reasons", "because"),
                        Map.of("reasons", List.of(Map.of("code", "x"))),
                        Map.of("until", "for ever"),
                        Map.of("until", "2024-03-08"),
                        Map.of("remedies", List.of("compensation")),
                        Map.of("verify", List.of("the card")),
                        Map.of("policyVersion", ""),
                        Map.of("decision", Map.of()))
                .map(change -> {
                    Map<String, Object> wrong = new java.util.LinkedHashMap<>(proper);
                    wrong.putAll(change);
                    return JSON.writeValueAsString(wrong);
                });
        return Stream.concat(Stream.of("", "null", "[]", "{}", "covered", "<html>", "{\"outcome\":\"covered\"}"), bent);
    }

    private CoverageAnswer answer() {
        return remote.decide(Books.TODAY, OFFICIAL);
    }

    /// @return what rules that are well answer
    static String shippedAnswer(String body) {
        DecisionRequest asked = DecisionRequest.read(JSON.readValue(body, Object.class), Books.SHIPPED, Books.TODAY);
        return JSON.writeValueAsString(
                DecisionJson.write(BuiltInCoverageTest.shipped().decide(asked.asOf(), asked.facts())));
    }
}
