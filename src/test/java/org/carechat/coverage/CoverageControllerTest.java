package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.carechat.bundle.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

class CoverageControllerTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WebTestClient client = WebTestClient.bindToController(new CoverageController(
                    new Policies(Holding.of(BuiltInCoverageTest.shipped()), version -> Optional.empty(), () -> "d"),
                    JsonMapper.shared(),
                    Phrases.shipped(),
                    Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZONE),
                    ZONE))
            .build();

    @Test
    void decidesAsThePublishedExampleHasIt() {
        ask("""
            {"asOf": "2026-11-22", "facts": {"product": "gas-stove", "model": "X1", "purchaseDate": "2025-03-08",
             "deliveryDate": null, "proof": ["invoice"], "channel": "official", "installer": "official",
             "cause": "none-known", "extra": {"anything": [1]}}, "extra": {}}\
            """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("covered")
                .jsonPath("$.until")
                .isEqualTo("2028-03-08")
                .jsonPath("$.missing")
                .isEmpty();
    }

    @Test
    void takesTodayInItsOwnZoneWhereNoDayIsNamed() {
        ask("{\"facts\": {\"product\": \"television\", \"purchaseDate\": \"2026-11-22\"}}")
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"facts": {"purchaseDate": "2026-11-23"}}                | purchaseDate        | in-the-future
        {"facts": {"priorRepair": {"date": "2027"}}}             | priorRepair.date    | in-the-future
        {"facts": {"product": "health-card"}}                    | product             | unknown-value
        {"facts": {"colour": "red"}}                             | colour              | unknown-fact
        {"facts": {"priorRepair": {"price": 1}}}                 | priorRepair.price   | unknown-fact
        {"facts": {"priorRepair": "yes"}}                        | priorRepair         | not-an-object
        {"facts": {"proof": ["invoice", "photo"]}}               | proof               | unknown-value
        {"facts": {"fault": "yes"}}                              | fault               | not-true-or-false
        {"facts": {"daysInRepair": -1}}                          | daysInRepair        | not-a-number
        {"facts": {"daysInRepair": 1.5}}                         | daysInRepair        | not-a-number
        {"facts": {"purchaseDate": "2025-02-30"}}                | purchaseDate        | not-a-date
        {"facts": {"purchaseDate": "2024/2023"}}                 | purchaseDate        | not-a-date
        {"facts": {"purchaseDate": "1900"}}                      | purchaseDate        | too-early
        {"facts": {"productionDate": "2025", "installationDate": "2024"}} | installationDate | before-production
        {"asOf": "tomorrow"}                                     | asOf                | not-a-date
        {"facts": []}                                            | facts               | not-an-object
        {"fact": {}}                                             | fact                | unknown-fact
        {"policyVersion": "0123456789abcdef"}                    | policyVersion       | unknown-policy
        {"policyVersion": 7}                                     | policyVersion       | unknown-policy
        not json                                                 | body                | not-an-object
        []                                                       | body                | not-an-object
        """)
    void namesWhatCannotBe(String body, String fact, String code) {
        ask(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.problems[0].fact")
                .isEqualTo(fact)
                .jsonPath("$.problems[0].code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("https://carechat.org/problems/invalid");
    }

    @Test
    void namesEveryOneInTheCallersLanguage() {
        String detail = client.post()
                .uri("/rules/v1/coverage/decisions")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .bodyValue("{\"facts\": {\"purchaseDate\": \"2030\", \"colour\": \"red\"}}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst();
        assertThat(detail).contains("'purchaseDate': '2030' is in the future", "there is no fact 'colour'");
    }

    private WebTestClient.ResponseSpec ask(String body) {
        return client.post()
                .uri("/rules/v1/coverage/decisions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
