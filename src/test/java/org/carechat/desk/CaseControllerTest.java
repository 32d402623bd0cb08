package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class CaseControllerTest {

    private static final String DUE = "2026-11-22T18:00:00+08:00";

    private final Desk desk = Desk.empty();
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);

    private WebTestClient.ResponseSpec open(Map<String, Object> wanted) {
        Talks.open(desk.conversations, "c1");
        return zhang.post("/cases", wanted);
    }

    private String opened() {
        open(Map.of("conversation", "c1", "kind", "complaint", "grade", 3, "words", "师傅没来"))
                .expectStatus()
                .isCreated();
        return zhang.json("/cases").get("items").get(0).get("id").asString();
    }

    @Test
    void opensACaseThatTheAgentHas() {
        JsonNode one = zhang.json("/cases/" + opened());

        assertThat(one.get("owner").get("name").asString()).isEqualTo("zhang");
        assertThat(one.get("status").asString()).isEqualTo("in-hand");
        assertThat(one.get("kindLabel").asString()).isEqualTo("投诉");
        assertThat(one.get("due").asString()).isEqualTo("2026-11-22T22:00:00+08:00");
        assertThat(zhang.json("/conversations/c1").get("promises")).hasSize(1);
    }

    @Test
    void isReadByTheNumberThatCustomersQuote() {
        JsonNode one = zhang.json("/cases/" + opened());

        assertThat(zhang.json("/cases/" + one.get("number").asString()).get("id"))
                .isEqualTo(one.get("id"));
    }

    @Test
    void keepsNotesAndPromises() {
        String id = opened();
        zhang.post("/cases/" + id + "/notes", Map.of("text", "已联系网点"))
                .expectStatus()
                .isOk();
        zhang.post("/cases/" + id + "/promises", Map.of("what", "回电", "due", DUE))
                .expectStatus()
                .isOk();

        JsonNode one = zhang.json("/cases/" + id);
        assertThat(one.get("notes").get(0).get("by").asString()).isEqualTo("zhang");
        assertThat(one.get("due").asString()).isEqualTo(DUE);
        String promise = one.get("promises").get(1).get("id").asString();
        zhang.post("/cases/" + id + "/promises/" + promise + "/keep", Map.of())
                .expectStatus()
                .isOk();
        assertThat(zhang.json("/cases/" + id)
                        .get("promises")
                        .get(1)
                        .get("state")
                        .asString())
                .isEqualTo("kept");
    }

    @Test
    void makesOnceWhatIsAskedAgainBecauseItsAnswerWasLost() {
        Map<String, Object> wanted = Map.of("conversation", "c1", "kind", "complaint", "words", "师傅没来");
        Talks.open(desk.conversations, "c1");
        String id = zhang.post("/cases", wanted, "k1").get("id").asString();
        for (int i = 0; i < 2; i++) {
            zhang.post("/cases", wanted, "k1");
            zhang.post("/cases/" + id + "/notes", Map.of("text", "已联系网点"), "k2");
            zhang.post("/cases/" + id + "/promises", Map.of("what", "回电", "due", DUE), "k3");
            zhang.post("/conversations/c1/notes", Map.of("text", "客户着急"), "k4");
        }

        assertThat(zhang.json("/cases").get("items")).hasSize(1);
        assertThat(zhang.json("/cases/" + id).get("notes")).hasSize(1);
        assertThat(zhang.json("/cases/" + id).get("promises")).hasSize(2);
        assertThat(zhang.json("/conversations/c1").get("notes")).hasSize(1);
    }

    @Test
    void closesWithAnAnswer() {
        String id = opened();
        zhang.post("/cases/" + id + "/close", Map.of("reason", "已解决", "answer", "师傅周一上门"))
                .expectStatus()
                .isOk();

        assertThat(zhang.json("/cases").get("items")).isEmpty();
        assertThat(zhang.json("/cases?state=closed")
                        .get("items")
                        .get(0)
                        .get("answer")
                        .asString())
                .isEqualTo("师傅周一上门");
    }

    @Test
    void passesACaseOnToAColleague() {
        String id = opened();
        Desk.Browser li = desk.signedIn("li", AgentRole.AGENT);
        zhang.post("/cases/" + id + "/assign", Map.of("agent", "a-li"))
                .expectStatus()
                .isOk();

        assertThat(li.json("/cases?state=mine").get("items")).hasSize(1);
        assertThat(zhang.json("/cases?state=mine").get("items")).isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        String id = opened();

        refused("/cases/" + id + "/promises", Map.of("what", "回电", "due", "2020-01-01T00:00:00+08:00"), "due");
        refused("/cases/" + id + "/promises", Map.of("what", "", "due", DUE), "what");
        refused("/cases/" + id + "/grade", Map.of("grade", 5), "grade");
        refused("/cases/" + id + "/assign", Map.of("agent", "nobody"), "agent");
        refused("/cases", Map.of("conversation", "c1", "kind", "gossip", "words", "a"), "kind");
        zhang.post("/cases/none/close", Map.of("reason", "a")).expectStatus().isNotFound();
        zhang.post("/cases", Map.of("conversation", "none", "kind", "complaint", "words", "a"))
                .expectStatus()
                .isNotFound();
    }

    private void refused(String path, Map<String, Object> body, String field) {
        zhang.post(path, body)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains("“" + field + "”"));
    }

    @Test
    void carriesOutAnErasureOnceItIsSaidWhatBecomesOfVisits() {
        open(Map.of("conversation", "c1", "kind", "erasure", "words", "请删除我的信息"));
        String id = zhang.json("/cases").get("items").get(0).get("id").asString();
        zhang.post("/cases/" + id + "/erase", Map.of()).expectStatus().isForbidden();
        Desk.Browser supervisor = desk.signedIn("wang", AgentRole.SUPERVISOR);

        supervisor
                .post("/cases/" + id + "/erase", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("open-appointments", "K7M2Q9"));
        supervisor
                .post("/cases/" + id + "/erase", Map.of("appointments", "keep"))
                .expectStatus()
                .isNoContent();

        assertThat(desk.context.getBean(DeskWiring.Erased.class).conversations).contains("c1");
    }

    @Test
    void erasesNothingForAnotherCase() {
        String id = opened();
        desk.signedIn("wang", AgentRole.SUPERVISOR)
                .post("/cases/" + id + "/erase", Map.of("appointments", "keep"))
                .expectStatus()
                .isEqualTo(409);
    }
}
