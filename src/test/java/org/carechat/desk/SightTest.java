package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.CaseWork;
import org.carechat.cases.Handler;
import org.carechat.conversation.Attachment;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.MemorySearch;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import tools.jackson.databind.JsonNode;

/// What agents see of customers, and what they do about them.
class SightTest {

    private static final String PHONE = "13900000001";

    private final Desk desk = Desk.empty();
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);
    private final Desk.Browser li = desk.signedIn("li", AgentRole.AGENT);

    @BeforeEach
    void somebodyHasGivenTheirData() {
        desk.somebodyWaits("c1", "asked");
        Talks.customer(desk.conversations, "c1", "我叫王芳，电话139 0000 0001，住文三路100号2单元301");
        desk.conversations.append(
                "c1", List.of(slot("phone", PHONE), slot("name", "王芳"), slot("address", "文三路100号2单元301")));
        zhang.post("/conversations/c1/accept", Map.of()).expectStatus().isOk();
    }

    private static Entry slot(String name, String value) {
        return new Entry.SlotFilled(new Slot(name, value, value, Source.CUSTOMER, 3, Talks.NOW));
    }

    private String shown(Desk.Browser who) {
        return who.json("/conversations/c1").toString();
    }

    @Test
    void hidesPersonalDataInThePacketAndInTheLog() {
        assertThat(shown(zhang))
                .doesNotContain(PHONE, "139 0000 0001", "2单元301")
                .contains("139****0001", "王芳");
        assertThat(shown(li)).contains("王*").doesNotContain("\"name\":\"王芳\"");
        assertThat(li.json("/conversations?state=open").toString()).doesNotContain("王芳\"", PHONE);
    }

    @Test
    void showsThemToWhoeverAsksWithAReasonAndRecordsIt() {
        zhang.post("/conversations/c1/reveal", Map.of("reason", "核对上门地址"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.phone")
                .isEqualTo(PHONE);

        JsonNode all = zhang.json("/conversations/c1");
        assertThat(all.at("/personal/address").asString()).isEqualTo("文三路100号2单元301");
        assertThat(all.get("events").toString()).contains("139 0000 0001");
        assertThat(all.at("/looks/0/reason").asString()).isEqualTo("核对上门地址");
        assertThat(all.at("/looks/0/by").asString()).isEqualTo("zhang");
        assertThat(shown(li)).doesNotContain(PHONE, "139 0000 0001").contains("核对上门地址");
    }

    @Test
    void showsNothingWithoutAReasonOrToOthers() {
        zhang.post("/conversations/c1/reveal", Map.of()).expectStatus().isBadRequest();
        zhang.post("/conversations/c1/reveal", Map.of("reason", " "))
                .expectStatus()
                .isBadRequest();
        li.post("/conversations/c1/reveal", Map.of("reason", "好奇"))
                .expectStatus()
                .isForbidden();
        zhang.post("/conversations/c9/reveal", Map.of("reason", "好奇"))
                .expectStatus()
                .isNotFound();
        assertThat(zhang.json("/conversations/c1").get("looks")).isEmpty();
    }

    @Test
    void showsEarlierConversationsAndAppointments() {
        Talks.open(desk.conversations, "c2");
        Talks.customer(desk.conversations, "c2", "上次的事");

        JsonNode all = zhang.json("/conversations/c1");

        assertThat(all.at("/earlier/0/id").asString()).isEqualTo("c2");
        assertThat(all.at("/earlier/0/preview").asString()).isEqualTo("上次的事");
        assertThat(all.at("/visits/0/number").asString()).isEqualTo("K7M2Q9");
        assertThat(all.at("/visits/0/contact/phone").asString()).isEqualTo("139****0001");
    }

    @Test
    void showsTheCustomersCasesFromOtherConversations() {
        desk.conversations.open(new Opening("c2", "p-c1", "web", List.of(), List.of(), Talks.NOW));
        CaseWork work = desk.context.getBean(CaseWork.class);
        Case opened = work.open("c2", CaseKind.COMPLAINT, 2, "师傅没来", "联系客户", new Handler("a-li", "李四"))
                .orElseThrow();

        JsonNode all = zhang.json("/conversations/c1");

        assertThat(all.at("/customerCases/0/number").asString()).isEqualTo(opened.number());
        assertThat(all.at("/customerCases/0/status").asString()).isEqualTo("in-hand");
        assertThat(all.has("cases")).isFalse();
    }

    @Test
    void findsAConversationByNumber() {
        desk.context.getBean(MemorySearch.class).note("c1", List.of("CA20AA0K00012345"));

        JsonNode found = li.json("/conversations?state=any&q=ca20-aa0k 0001 2345");

        assertThat(found.get("items")).hasSize(1);
        assertThat(found.at("/items/0/id").asString()).isEqualTo("c1");
        assertThat(li.json("/conversations?state=any&q=99999999").get("items")).isEmpty();
    }

    @Test
    void blocksForATimeAndRecordsWhy() {
        zhang.post("/conversations/c1/block", Map.of("duration", "PT1H", "reason", "辱骂"))
                .expectStatus()
                .isOk();
        JsonNode all = zhang.json("/conversations/c1");
        assertThat(all.get("blockedUntil").asString()).startsWith("2026-11-22T11:00:00");
        assertThat(all.at("/notes/0/text").asString()).contains("辱骂");

        zhang.send(HttpMethod.DELETE, "/conversations/c1/block", Map.of())
                .expectStatus()
                .isNoContent();
        assertThat(zhang.json("/conversations/c1").has("blockedUntil")).isFalse();
    }

    @Test
    void blocksNobodyForEverAndNotForOthers() {
        zhang.post("/conversations/c1/block", Map.of("duration", "P30D", "reason", "辱骂"))
                .expectStatus()
                .isBadRequest();
        zhang.post("/conversations/c1/block", Map.of("duration", "PT1H"))
                .expectStatus()
                .isBadRequest();
        li.post("/conversations/c1/block", Map.of("duration", "PT1H", "reason", "辱骂"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void sendsPicturesThatWereUploadedHere() {
        Attachment picture = new Attachment("p-1", "image/png", 10);
        desk.context.getBean(MemoryFiles.class).keep("c1", picture, new byte[0]);
        var message = Map.of("clientMessageId", "m1", "attachment", "p-1");

        zhang.post("/conversations/c1/messages", message)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.events[0].attachment.id")
                .isEqualTo("p-1");
        zhang.post("/conversations/c1/messages", Map.of("clientMessageId", "m2", "attachment", "p-2"))
                .expectStatus()
                .isBadRequest();
        zhang.post("/conversations/c1/messages", Map.of("clientMessageId", "m3", "attachment", "p-1", "text", "a"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void takesOnlyPicturesAndOnlyFromTheOwner() {
        byte[] noPicture = "<script>".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(zhang, noPicture)).isEqualTo(400);
        assertThat(upload(li, noPicture)).isEqualTo(403);
    }

    private int upload(Desk.Browser who, byte[] content) {
        var form = new MultipartBodyBuilder();
        form.part("file", content).filename("a.png");
        return who.client()
                .post()
                .uri(Area.REST + "/conversations/c1/attachments")
                .cookie(DeskDoor.COOKIE, who.cookie())
                .header(DeskDoor.CSRF, who.csrf())
                .bodyValue(form.build())
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void offersCannedReplies() {
        assertThat(zhang.json("/canned-replies").get("items")).hasSize(2);
        assertThat(zhang.json("/canned-replies?q=BQ").at("/items/0/id").asString())
                .isEqualTo("sorry");
    }

    @Test
    void closesWithACode() {
        zhang.post("/conversations/c1/close", Map.of("reason", "booked: 约了周六"))
                .expectStatus()
                .isOk();

        assertThat(desk.conversations.state("c1").findings("closing"))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.data()).containsEntry("code", "booked").containsEntry("words", "约了周六");
                });
    }
}
