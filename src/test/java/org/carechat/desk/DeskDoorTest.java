package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.conversation.Act;
import org.carechat.conversation.Author;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.conversation.Stamp;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.AgentSkill;
import org.carechat.handoff.HouseRules;
import org.carechat.handoff.MemoryHouse;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeskDoorTest {

    private final Desk desk = Desk.empty();
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);
    private final Desk.Browser li = desk.signedIn("li", AgentRole.AGENT);

    @Test
    void listsDangerFirst() {
        desk.somebodyWaits("c1", "asked");
        desk.somebodyWaits("c2", "danger");

        JsonNode items = zhang.json("/queue").get("items");

        assertThat(items.get(0).get("id").asString()).isEqualTo("c2");
        assertThat(items.get(0).get("priority").asString()).isEqualTo("danger");
        assertThat(items.get(1).get("reason").asString()).isEqualTo("要求人工");
        assertThat(items.get(1).get("preview").asString()).isEqualTo("我要人工");
        assertThat(items.get(1).has("product")).isFalse();
    }

    @Test
    void listsWhatEachNeedsAndWhatTheCustomerSaidLast() {
        AgentSkill gas = new AgentSkill("gas", "燃气", Set.of("gas-stove"), Set.of());
        desk.context
                .getBean(MemoryHouse.class)
                .change(rules ->
                        new HouseRules(rules.hours(), List.of(gas), rules.bot(), rules.banner(), rules.push()));
        desk.somebodyWaits("c1", "asked");
        Slot product = new Slot("product", "gas-stove", "灶", Source.CUSTOMER, 1, Talks.NOW);
        desk.conversations.append("c1", List.of(new Entry.SlotFilled(product)));
        Stamp stamp = new Stamp("e9", Talks.NOW, "t", Author.system());
        desk.conversations.post(
                "c1", new Event.ServiceMessage(stamp, Act.HANDOFF, "您排在第 1 位", null, List.of(), List.of(), null));

        JsonNode item = zhang.json("/queue").get("items").get(0);

        assertThat(item.get("skill").asString()).isEqualTo("gas");
        assertThat(item.get("skillLabel").asString()).isEqualTo("燃气");
        assertThat(item.get("preview").asString()).isEqualTo("我要人工");
    }

    @Test
    void showsTheWholeCase() {
        desk.somebodyWaits("c1", "asked");
        Slot product = new Slot("product", "gas-stove", "灶", Source.CUSTOMER, 1, Talks.NOW);
        desk.conversations.append("c1", List.of(new Entry.SlotFilled(product)));

        JsonNode all = zhang.json("/conversations/c1");

        assertThat(all.get("mode").asString()).isEqualTo("queued");
        assertThat(all.get("facts").get(0).get("shown").asString()).isEqualTo("燃气灶");
        assertThat(all.get("events")).hasSize(2);
        assertThat(all.get("events").get(0).get("seq").asInt()).isEqualTo(1);
        assertThat(all.get("summary").asString()).contains("[诉求]");
    }

    @Test
    void givesAConversationToTheFirstAndTellsTheSecond() {
        desk.somebodyWaits("c1", "asked");

        zhang.post("/conversations/c1/accept", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mode")
                .isEqualTo("human")
                .jsonPath("$.owner.id")
                .isEqualTo("a-zhang");
        li.post("/conversations/c1/accept", Map.of()).expectStatus().isEqualTo(409);
        assertThat(zhang.json("/conversations?state=mine").get("items")).hasSize(1);
        assertThat(li.json("/conversations?state=mine").get("items")).isEmpty();
    }

    @Test
    void storesAnAgentsMessageOnceHoweverOftenItIsSent() {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());
        var message = Map.of("clientMessageId", "m1", "text", "您好");

        for (int tries = 0; tries < 2; tries++) {
            zhang.post("/conversations/c1/messages", message)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.seq")
                    .isEqualTo(4)
                    .jsonPath("$.events[0].from.role")
                    .isEqualTo("agent");
        }
        assertThat(desk.conversations.head("c1").orElseThrow().lastSeq()).isEqualTo(4);
        zhang.post("/conversations/c1/messages", Map.of("clientMessageId", "m1", "text", "别的"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void letsOnlyTheOwnerSpeak() {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());

        li.post("/conversations/c1/messages", Map.of("clientMessageId", "m1", "text", "您好"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void keepsNotesOutOfTheLog() {
        desk.somebodyWaits("c1", "asked");

        zhang.post("/conversations/c1/notes", Map.of("text", "客户着急"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.by")
                .isEqualTo("zhang");

        JsonNode all = zhang.json("/conversations/c1");
        assertThat(all.get("notes").get(0).get("text").asString()).isEqualTo("客户着急");
        assertThat(all.get("events")).hasSize(2);
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() {
        desk.somebodyWaits("c1", "asked");

        zhang.post("/conversations/c1/notes", Map.of("text", "a", "colour", "red"))
                .expectStatus()
                .isBadRequest();
        zhang.post("/conversations/c1/accept", Map.of("force", true))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void passesOnToAColleague() {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());

        zhang.post("/conversations/c1/transfer", Map.of("agent", "a-li", "note", "请跟进"))
                .expectStatus()
                .isOk();

        assertThat(li.json("/conversations?state=mine").get("items")).hasSize(1);
        zhang.post("/conversations/c1/transfer", Map.of("note", "nobody"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void answersNotFoundForWhatIsNotThere() {
        zhang.get("/conversations/none").exchange().expectStatus().isNotFound();
        zhang.post("/conversations/none/accept", Map.of()).expectStatus().isNotFound();
        zhang.post("/conversations/none/notes", Map.of("text", "a"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void keepsWhatAnAgentSaysOfThemselves() {
        zhang.client()
                .put()
                .uri(Area.REST + "/me/presence")
                .cookie(DeskDoor.COOKIE, zhang.cookie())
                .header(DeskDoor.CSRF, zhang.csrf())
                .bodyValue(Map.of("state", "online", "capacity", 5))
                .exchange()
                .expectStatus()
                .isOk();

        JsonNode presence = zhang.json("/me").get("presence");
        assertThat(presence.get("state").asString()).isEqualTo("online");
        assertThat(presence.get("capacity").asInt()).isEqualTo(5);
        assertThat(li.json("/agents").get("items").toString()).contains("\"online\"");
    }

    @Test
    void findsByNameOrWords() {
        desk.somebodyWaits("c1", "asked");

        assertThat(zhang.json("/conversations?state=queued&q=人工").get("items")).hasSize(1);
        assertThat(zhang.json("/conversations?state=queued&q=没有这个").get("items"))
                .isEmpty();
        zhang.get("/conversations?state=unheard-of").exchange().expectStatus().isBadRequest();
    }
}
