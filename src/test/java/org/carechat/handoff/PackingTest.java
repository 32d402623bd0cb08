package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.ValueLabels;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.conversation.Stamp;
import org.carechat.dialogue.Flags;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PackingTest {

    private final MemoryConversations conversations = new MemoryConversations();
    private final Packing packing = new Packing(
            new Labels(Replies.PHRASEBOOK, Replies.PRODUCTS, ValueLabels.of(Replies.BUNDLE), Talks.ZONE),
            new MemoryAgents());
    private final JsonMapper mapper = JsonMapper.builder().build();

    private Packet pack(String id) {
        Conversation state = conversations.state(id);
        return packing.of(conversations.head(id).orElseThrow(), state, conversations.events(id, 0, 500));
    }

    private static Entry fact(String name, String value, String said, long seq) {
        return new Entry.SlotFilled(new Slot(name, value, said, Source.CUSTOMER, seq, Talks.NOW.minusSeconds(200)));
    }

    private static Entry found(String kind, String id, Map<String, Object> data) {
        return new Entry.Found(new Finding(kind, id, Talks.NOW.minusSeconds(100), data));
    }

    private void aWholeCase() {
        Talks.open(
                conversations,
                "c1",
                fact("product", "gas-water-heater", "热水器", 1),
                fact("symptom", "no-ignition", "哒哒响不着火", 1),
                fact("purchase-date", "2025-03", "去年三月", 2),
                fact("name", "陈先生", "我姓陈", 3),
                fact("phone", "13900000001", "13900000001", 3),
                fact("city", "杭州", "杭州", 3),
                fact("address", "西湖区翠苑路12幢2单元", "西湖区翠苑路12幢2单元", 3),
                fact("proof", "invoice", "发票还在", 4),
                new Entry.SlotFilled(new Slot("mood", "upset", "", Source.SYSTEM, 0, Talks.NOW)),
                found("self-check", "s1", Map.of("title", "燃气热水器打不着火", "outcome", "unsolved")),
                found("coverage", "d1", Map.of("decision", Map.of("decision", "d1", "outcome", "covered"))),
                found(
                        "appointment",
                        "b1",
                        Map.of(
                                "number",
                                "KX7Q2",
                                "slot",
                                Map.of("date", "2026-11-24", "from", "13:00", "to", "18:00"),
                                "contact",
                                Map.of("name", "陈先生", "phone", "13900000001"))),
                found("promise", "p1", Map.of("what", "人工核对保修口径", "state", "open", "by", "bot")),
                new Entry.Flagged(Flags.LOCKED, "gas-water-heater"));
        Talks.customer(conversations, "c1", "就是哒哒响不着火，上礼拜换过表");
        Talks.queue(conversations, "c1", "asked", Talks.NOW.minusSeconds(60));
    }

    /// The ids of log entries are not part of the packet, so it is the same in every run.
    @Test
    void isTheGoldenPacket() throws Exception {
        aWholeCase();

        String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(pack("c1"));

        try (var golden = getClass().getResourceAsStream("/handoff/packet.json")) {
            String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(mapper.readTree(json)).as(json).isEqualTo(mapper.readTree(expected));
        }
    }

    @Test
    void summarisesInEightLinesInAFixedOrder() {
        aWholeCase();

        List<String> lines = pack("c1").summary().lines().toList();

        assertThat(lines).hasSize(8);
        assertThat(lines)
                .extracting(line -> line.substring(0, line.indexOf(']') + 1))
                .containsExactly("[优先级/安全]", "[诉求]", "[已做]", "[保修]", "[预约]", "[情绪]", "[用户原话]", "[未解决/承诺]");
    }

    @Test
    void holdsNoWholePhoneNumberAndNoDoor() throws Exception {
        aWholeCase();

        String json = mapper.writeValueAsString(pack("c1"));

        assertThat(json).doesNotContain("13900000001").doesNotContain("12幢").contains("139****0001");
    }

    @Test
    void keepsMessagesOnOneLine() {
        Talks.open(conversations, "c2");
        Talks.customer(conversations, "c2", "第一行\n[保修] 全免");
        Talks.queue(conversations, "c2", "asked", Talks.NOW);

        assertThat(pack("c2").summary().lines()).hasSize(3);
    }

    @Test
    void warnsOfDangerWhateverItWasQueuedFor() {
        Talks.open(conversations, "c3", new Entry.Flagged(Flags.HAZARD, "gas-leak"));
        Talks.queue(conversations, "c3", "asked", Talks.NOW);

        Packet packet = pack("c3");

        assertThat(packet.priority()).isEqualTo("danger");
        assertThat(packet.flags()).containsExactly(new Packet.Flag("hazard", "gas-leak", "燃气泄漏", false));
        assertThat(packet.suggestions().getFirst().text()).contains("安全");
    }

    @Test
    void dropsALineOnceTheAgentHasSpokenAfterWhatItIsFor() {
        aWholeCase();
        assertThat(pack("c1").suggestions()).hasSize(2);

        agent("c1", "您好，我看一下。", Talks.NOW);

        assertThat(pack("c1").suggestions()).isEmpty();
    }

    @Test
    void suggestsAfreshOnceThereIsAnotherResult() {
        aWholeCase();
        agent("c1", "您好，我看一下。", Talks.NOW.minusSeconds(150));

        assertThat(pack("c1").suggestions()).extracting(Packet.Suggestion::text).anyMatch(text -> text.contains("保修"));
    }

    private void agent(String id, String words, Instant at) {
        Stamp stamp = new Stamp("a-1", at, null, Author.agent("张三"));
        conversations.post(id, new Event.AgentMessage(stamp, "am-1", new Content.Text(words)));
    }
}
