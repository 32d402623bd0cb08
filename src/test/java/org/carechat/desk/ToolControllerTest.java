package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an agent does for a customer, at the desk's door.
class ToolControllerTest {

    private static final String TALK = "/conversations/c1";

    private final Desk desk = Desk.empty();
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);
    private final Desk.Browser li = desk.signedIn("li", AgentRole.SUPERVISOR);

    @BeforeEach
    void zhangHasIt() {
        desk.somebodyWaits("c1", "asked");
        zhang.post(TALK + "/accept", Map.of()).expectStatus().isOk();
    }

    private String last() {
        JsonNode events = zhang.json(TALK).get("events");
        return events.get(events.size() - 1).path("text").asString();
    }

    @Test
    void sendsASelfCheck() {
        assertThat(zhang.json("/self-checks").get("items").get(0).get("id").asString())
                .isEqualTo("stove");
        zhang.post(TALK + "/self-check", Map.of("check", "stove", "product", "gas-stove"))
                .expectStatus()
                .isOk();

        assertThat(last()).isEqualTo("闻到燃气味吗");
        zhang.post(TALK + "/self-check", Map.of("check", "none", "product", "gas-stove"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void verifiesCoverageAndSaysNothing() {
        String before = last();
        assertThat(zhang.json(TALK + "/coverage").get("items")).hasSize(1);
        zhang.post(TALK + "/coverage", Map.of("facts", Map.of()))
                .expectBody()
                .jsonPath("$.missing[0]")
                .isEqualTo("购买日期");
        zhang.post(TALK + "/coverage", Map.of("facts", Map.of("purchaseDate", "2026-01-01")))
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("保修期内免费");
        zhang.post(TALK + "/coverage", Map.of("facts", Map.of("purchaseDate", "2030-01-01")))
                .expectStatus()
                .isBadRequest();

        assertThat(last()).isEqualTo(before);
        assertThat(desk.conversations.state("c1").flag("decided")).isEqualTo("2026-01-01");
    }

    @Test
    void booksAndTellsTheCustomer() {
        assertThat(zhang.json(TALK + "/slots?city=杭州&from=2020-01-01")
                        .get("items")
                        .get(0)
                        .get("date")
                        .asString())
                .isEqualTo("2026-11-23");
        zhang.post(TALK + "/appointments", Map.of("slot", "s1")).expectStatus().isCreated();

        assertThat(last()).isEqualTo("约好了");
        booking("s2", 409);
        booking("s3", 409);
        booking("s4", 503);
        booking("s5", 400);
    }

    private void booking(String slot, int status) {
        zhang.post(TALK + "/appointments", Map.of("slot", slot)).expectStatus().isEqualTo(status);
    }

    @Test
    void doesOnceWhatIsAskedAgainBecauseItsAnswerWasLost() {
        Map<String, String> check = Map.of("check", "stove", "product", "gas-stove");
        Map<String, Object> facts = Map.of("facts", Map.of("purchaseDate", "2026-01-01"));
        Map<String, String> visit = Map.of("slot", "s1");
        JsonNode sent = zhang.post(TALK + "/self-check", check, "k1");
        JsonNode verified = zhang.post(TALK + "/coverage", facts, "k2");
        JsonNode booked = zhang.post(TALK + "/appointments", visit, "k3");
        zhang.post(TALK + "/return-to-bot", Map.of()).expectStatus().isOk();
        long said = said();
        int journalled = desk.conversations.entries("c1", 0).size();

        assertThat(zhang.post(TALK + "/self-check", check, "k1")).isEqualTo(sent);
        assertThat(zhang.post(TALK + "/coverage", facts, "k2")).isEqualTo(verified);
        assertThat(zhang.post(TALK + "/appointments", visit, "k3")).isEqualTo(booked);
        assertThat(sent.get("seq").asLong()).isLessThan(booked.get("seq").asLong());
        assertThat(verified.get("text").asString()).isEqualTo("保修期内免费");
        assertThat(said()).isEqualTo(said);
        assertThat(desk.conversations.entries("c1", 0)).hasSize(journalled);
    }

    private long said() {
        return desk.conversations.head("c1").orElseThrow().lastSeq();
    }

    @Test
    void refusesOtherContentUnderTheSameKey() {
        Map<String, String> check = Map.of("check", "stove", "product", "gas-stove");
        zhang.post(TALK + "/self-check", check, "k1");

        zhang.keyed(TALK + "/self-check", Map.of("check", "hood", "product", "range-hood"), "k1")
                .expectStatus()
                .isEqualTo(409);
        zhang.keyed(TALK + "/self-check", check, "k".repeat(201)).expectStatus().isBadRequest();
    }

    @Test
    void isForTheOwnerOnly() {
        String before = last();
        li.post(TALK + "/self-check", Map.of("check", "stove", "product", "gas-stove"))
                .expectStatus()
                .isForbidden();
        li.post(TALK + "/coverage", Map.of("facts", Map.of())).expectStatus().isForbidden();
        li.post(TALK + "/appointments", Map.of("slot", "s1")).expectStatus().isForbidden();
        li.get(TALK + "/slots").exchange().expectStatus().isForbidden();

        assertThat(last()).isEqualTo(before);
    }

    @Test
    void namesFieldsThatItDoesNotKnow() {
        zhang.post(TALK + "/appointments", Map.of("slot", "s1", "price", "0"))
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains("price"));
    }
}
