package org.carechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant AT = Instant.parse("2026-11-22T02:15:30.123Z");

    private final EventCodec codec = new EventCodec(ZoneId.of("Asia/Shanghai"));

    @Test
    void writesTheCustomersWordsInThePublicShape() {
        Event said = new Event.CustomerMessage(stamp(Author.customer()), "c-1", new Content.Text("你好"), 3L);

        assertThat(written(said)).isEqualTo("""
            {"seq":7,"id":"e-1","at":"2026-11-22T10:15:30.123+08:00","turn":"t-1",\
            "from":{"role":"customer"},"type":"message",\
            "text":"你好","replyTo":3,"clientMessageId":"c-1"}\
            """);
    }

    @Test
    void writesTheLabelOfAPickedChoiceAsText() {
        Event said = new Event.CustomerMessage(stamp(Author.customer()), "c-1", new Content.Picked("book", "预约"), null);

        assertThat(codec.write(new Posted(7, said)))
                .containsEntry("text", "预约")
                .containsEntry("choice", "book")
                .doesNotContainKey("replyTo");
    }

    @Test
    void writesAnAttachmentWithAnEmptyText() {
        Content image = new Content.Attached(new Attachment("a-1", "image/png", 12));
        Event said = new Event.AgentMessage(stamp(Author.agent("小王")), "c-1", image);

        assertThat(written(said)).contains("""
            "from":{"role":"agent","name":"小王"},"type":"message","text":"",\
            "attachment":{"id":"a-1","mediaType":"image/png","size":12},"clientMessageId":"c-1"}\
            """);
    }

    @Test
    void writesAnAnswerWithItsSources() {
        assertThat(written(answer())).contains("""
            "from":{"role":"bot","name":"小卡","automated":true},"type":"message","act":"self-check",\
            "text":"**好**","format":"markdown","flow":"self-check",\
            "citations":[{"article":"a","title":"b","section":"c"}],\
            "choices":[{"id":"book","label":"预约"}],"card":{"kind":"coverage","decision":{"a":1}}}\
            """);
    }

    @Test
    void writesAChangeOfModeWithThePlaceInTheQueue() {
        QueuePlace place = new QueuePlace(2, Duration.ofMinutes(3));
        Event changed = new Event.ModeChanged(stamp(Author.system()), Mode.QUEUED, "asked", place, null);

        assertThat(written(changed)).contains("""
            "from":{"role":"system","automated":true},"type":"mode-changed",\
            "mode":"queued","reason":"asked","queue":{"position":2,"estimate":"PT3M"}}\
            """);
    }

    @Test
    void leavesOutTheTurnOfWhatHappensOutsideOne() {
        Event erased = new Event.Erased(new Stamp("e-1", AT, null, Author.system()));

        assertThat(codec.write(new Posted(7, erased)))
                .containsOnlyKeys("seq", "id", "at", "from", "type")
                .containsEntry("type", "erased");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void readsBackWhatItWrote(Event event) {
        Posted posted = new Posted(7, event);

        assertThat(codec.read(parsed(JSON.writeValueAsString(codec.write(posted)))))
                .isEqualTo(posted);
    }

    @Test
    void knowsEveryKindThatThereIs() {
        assertThat(Event.class.getPermittedSubclasses())
                .allMatch(type -> everyKind().stream().anyMatch(type::isInstance));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"from\":{\"role\":\"system\"},\"type\":\"surveyed\",\"answers\":[1,2]",
                "\"from\":{\"role\":\"bot\"},\"type\":\"message\",\"act\":\"sing\",\"text\":\"la\"",
                "\"from\":{\"role\":\"robot\",\"name\":\"x\"},\"type\":\"message\",\"text\":\"la\"",
                "\"from\":{\"role\":\"system\"},\"type\":\"mode-changed\",\"mode\":\"paused\",\"reason\":\"x\""
            })
    void keepsWhatANewerVersionWrote(String newer) {
        Map<String, Object> json =
                parsed("{\"seq\":7,\"id\":\"e\",\"at\":\"2026-11-22T10:15:30.123+08:00\"," + newer + "}");

        Posted read = codec.read(json);

        assertThat(read.event()).isInstanceOf(Event.Unknown.class);
        assertThat(parsed(JSON.writeValueAsString(codec.write(read)))).isEqualTo(withAutomated(json, read));
    }

    @Test
    void namesWhatIsMissingInEveryEvent() {
        assertThatThrownBy(() -> codec.read(Map.of("seq", 1, "at", "2026-11-22T10:15:30.123+08:00", "type", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'id'");
    }

    /// The author is written afresh where its role is known.
    private static Map<String, Object> withAutomated(Map<String, Object> json, Posted read) {
        if (((Event.Unknown) read.event()).fields().containsKey("from")) {
            return json;
        }
        Map<String, Object> from = Fields.empty().map();
        from.putAll(new Fields(json).json("from"));
        from.put("automated", true);
        json.put("from", from);
        return json;
    }

    private static List<Event> everyKind() {
        return List.of(
                new Event.CustomerMessage(stamp(Author.customer()), "c-1", new Content.Text("你好"), 3L),
                new Event.CustomerMessage(stamp(Author.customer()), "c-1", new Content.Picked("book", "预约"), null),
                new Event.AgentMessage(
                        stamp(Author.agent("小王")),
                        "c-1",
                        new Content.Attached(new Attachment("a-1", "image/png", 12L))),
                answer(),
                new Event.ModeChanged(stamp(Author.system()), Mode.HUMAN, "accepted", null, "小王"),
                new Event.ModeChanged(stamp(Author.system()), Mode.QUEUED, "asked", new QueuePlace(1, null), null),
                new Event.Rated(stamp(Author.customer()), 5, "好"),
                new Event.Erased(stamp(Author.system())),
                new Event.Unknown(stamp(Author.system()), "surveyed", Map.of("answer", "yes")));
    }

    private static Event answer() {
        return new Event.ServiceMessage(
                stamp(Author.bot("小卡")),
                Act.SELF_CHECK,
                "**好**",
                "self-check",
                List.of(new Citation("a", "b", "c", null)),
                List.of(new Choice("book", "预约")),
                new Card("coverage", Map.of("decision", Map.of("a", 1))));
    }

    private static Stamp stamp(Author from) {
        return new Stamp("e-1", AT, "t-1", from);
    }

    private String written(Event event) {
        return JSON.writeValueAsString(codec.write(new Posted(7, event)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parsed(String json) {
        return JSON.readValue(json, Map.class);
    }
}
