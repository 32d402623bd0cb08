package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an agent does for a customer beside talking, in the running service.
class AgentToolsTest {

    private final RunningService service = RunningService.shared();
    private final DeskClient desk = service.desk();
    private final ChatClient customer = ChatClient.open(service);

    @BeforeEach
    void theyTalk() {
        customer.say("转人工");
        desk.accept(customer.id());
        customer.news();
    }

    private JsonNode packet() {
        return desk.conversation(customer.id());
    }

    private void sendStove() {
        desk.post(customer.id(), "self-check", Map.of("check", "SC-GST-01", "product", "gas-stove"));
    }

    private static String text(List<JsonNode> events) {
        return String.join(
                "\n",
                events.stream().map(event -> event.path("text").asString()).toList());
    }

    @Test
    void sendsASelfCheckThatTheCustomerAnswersWhileTheyTalk() {
        sendStove();
        List<JsonNode> asked = customer.news();

        assertThat(asked.getLast().at("/from/role").asString()).isEqualTo("system");
        assertThat(asked.getLast().at("/card/kind").asString()).isEqualTo("self-check");
        assertThat(customer.say("我女儿也在旁边")).hasSize(1);
        assertThat(text(customer.choose("没有"))).isNotEmpty();
        for (int i = 0; i < 12 && packet().path("selfChecks").isEmpty(); i++) {
            customer.choose("不清楚");
        }

        assertThat(packet().at("/selfChecks/0/title").asString()).contains("燃气灶");
        assertThat(packet().path("mode").asString()).isEqualTo("human");
        assertThat(text(customer.log())).doesNotContain("下面帮您约");
    }

    @Test
    void leavesTheFaultAsTheCustomerSaidItWhereTheCheckIsForThat() {
        ChatClient hurried = ChatClient.open(service);
        hurried.say("空调用着用着自己停机");
        hurried.say("转人工");
        desk.accept(hurried.id());

        desk.post(hurried.id(), "self-check", Map.of("check", "SC-AC-01", "product", "air-conditioner"));

        assertThat(desk.conversation(hurried.id()).path("facts")).anySatisfy(fact -> {
            assertThat(fact.path("value").asString()).isEqualTo("auto-stop");
            assertThat(fact.path("by").asString()).isEqualTo("customer");
        });
    }

    @Test
    void aDangerInAnAnswerIsAnsweredAtOnceAndNoMoreStepsAreGiven() {
        sendStove();
        customer.news();

        List<JsonNode> warned = customer.choose("有");

        assertThat(warned.getLast().path("act").asString()).isEqualTo("emergency");
        assertThat(packet().path("mode").asString()).isEqualTo("human");
        assertThat(packet().at("/flags/0/kind").asString()).isEqualTo("hazard");
        assertThat(desk.tried(customer.id(), "self-check", Map.of("check", "SC-GST-01", "product", "gas-stove")))
                .isEqualTo(409);
    }

    @Test
    void verifiesCoverageAndKeepsTheDecisionWithoutAWordToTheCustomer() {
        JsonNode open = desk.post(customer.id(), "coverage", Map.of("facts", Map.of("product", "gas-stove")));
        JsonNode decided = desk.post(customer.id(), "coverage", Map.of("facts", facts()));

        assertThat(open.path("missing")).isNotEmpty();
        assertThat(decided.at("/decision/outcome").asString()).isEqualTo("covered");
        assertThat(decided.path("text").asString()).isNotEmpty();
        assertThat(packet().at("/decisions/0/outcome").asString()).isEqualTo("covered");
        assertThat(packet().at("/decisions/0/said/product/by").asString()).isEqualTo("agent");
        assertThat(customer.news()).isEmpty();
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(Map.of(
                "product", "gas-stove",
                "purchaseDate", "2026-06",
                "proof", "invoice",
                "channel", "official",
                "usage", "household",
                "cause", "none-known",
                "fault", "true",
                "region", "same",
                "installer", "official",
                "part", "whole"));
        facts.put("remedy", "repair");
        facts.put("bought", "shop");
        facts.put("gasType", "matches");
        return facts;
    }

    @Test
    void aVisitEndsTheSelfCheckThatItMakesNeedless() {
        sendStove();
        customer.news();
        JsonNode slots = desk.read(customer.id(), "slots?product=gas-stove&city=%E6%9D%AD%E5%B7%9E&service=repair");

        desk.post(customer.id(), "appointments", visit(slots.at("/items/1/id").asString()));

        customer.news();
        assertThat(customer.say("没有")).hasSize(1);
    }

    private static Map<String, Object> visit(String slot) {
        return Map.of(
                "slot", slot,
                "product", "gas-stove",
                "service", "repair",
                "symptom", "打不着火",
                "city", "杭州",
                "address", "文三路 100 号 2 幢 301 室",
                "phone", "13912340001",
                "name", "王女士");
    }

    @Test
    void booksOnceForOneFaultAndShowsTheCustomerTheCardMasked() {
        JsonNode slots = desk.read(customer.id(), "slots?product=gas-stove&city=%E6%9D%AD%E5%B7%9E&service=repair");
        Map<String, Object> visit = visit(slots.at("/items/0/id").asString());

        JsonNode booked = desk.post(customer.id(), "appointments", visit);

        JsonNode told = customer.news().getLast();
        assertThat(told.at("/card/kind").asString()).isEqualTo("appointment");
        assertThat(told.toString()).contains(booked.at("/appointment/number").asString());
        assertThat(told.toString()).contains("139****0001").doesNotContain("13912340001", "301 室", "301室");
        assertThat(desk.tried(customer.id(), "appointments", visit)).isEqualTo(409);
        assertThat(packet().path("appointments")).hasSize(1);
        assertThat(customer.news()).isEmpty();
    }
}
