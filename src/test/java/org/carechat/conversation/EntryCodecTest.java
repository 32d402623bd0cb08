package org.carechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EntryCodecTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant AT = Instant.parse("2026-11-22T02:15:30.123456Z");

    /// One line a type: what stands here is stored, and must be readable for ever.
    private enum Sample {
        SLOT_FILLED(new Entry.SlotFilled(new Slot("product", "gas-stove", "灶", Source.CUSTOMER, 3, AT)), """
            {"type":"slot-filled","name":"product","value":"gas-stove","said":"灶","by":"customer","seq":3,\
            "at":"2026-11-22T02:15:30.123456Z"}\
            """),
        SLOT_DROPPED(new Entry.SlotDropped("product"), "{\"type\":\"slot-dropped\",\"slot\":\"product\"}"),
        FLOW_STARTED(
                new Entry.FlowStarted("f1", "booking", Map.of("city", "杭州")),
                "{\"type\":\"flow-started\",\"frame\":\"f1\",\"flow\":\"booking\",\"notes\":{\"city\":\"杭州\"}}"),
        FLOW_ENDED(
                new Entry.FlowEnded("f1", "done"), "{\"type\":\"flow-ended\",\"frame\":\"f1\",\"outcome\":\"done\"}"),
        FLOW_RAISED(new Entry.FlowRaised("f1"), "{\"type\":\"flow-raised\",\"frame\":\"f1\"}"),
        FRAME_NOTED(
                new Entry.FrameNoted("f1", "step", ""),
                "{\"type\":\"frame-noted\",\"frame\":\"f1\",\"key\":\"step\",\"value\":\"\"}"),
        ASKED(new Entry.Asked(new Question("f1", "city", List.of(new Option("a", "甲", List.of("b"))))), """
            {"type":"asked","frame":"f1","slot":"city","options":[{"value":"a","label":"甲","ways":["b"]}]}\
            """),
        ANSWERED(new Entry.Answered(), "{\"type\":\"answered\"}"),
        RESUMED(
                new Entry.Resumed(new Question("f1", "city", List.of())),
                "{\"type\":\"resumed\",\"frame\":\"f1\",\"slot\":\"city\"}"),
        PUT_OFF(new Entry.PutOff(new Matter("m1", List.of("start booking"), "顺便洗油烟机", 3)), """
            {"type":"put-off","id":"m1","commands":["start booking"],"said":"顺便洗油烟机","seq":3}\
            """),
        TAKEN_UP(new Entry.TakenUp("m1"), "{\"type\":\"taken-up\",\"matter\":\"m1\"}"),
        OFFERED(new Entry.Offered(List.of(new OpenChoice("c1", "预约", "start booking"))), """
            {"type":"offered","choices":[{"id":"c1","label":"预约","command":"start booking"}]}\
            """),
        PROPOSED(new Entry.Offered(List.of(new OpenChoice("c1", "预约", "start booking")), "c1"), """
            {"type":"offered","choices":[{"id":"c1","label":"预约","command":"start booking"}],"proposed":"c1"}\
            """),
        OFFERED_NOTHING(new Entry.Offered(List.of()), "{\"type\":\"offered\"}"),
        FOUND(new Entry.Found(new Finding("coverage", "d1", AT, Map.of("outcome", "covered"))), """
            {"type":"found","kind":"coverage","id":"d1","at":"2026-11-22T02:15:30.123456Z",\
            "data":{"outcome":"covered"}}\
            """),
        FLAGGED(
                new Entry.Flagged("danger", "gas-leak"),
                "{\"type\":\"flagged\",\"flag\":\"danger\",\"value\":\"gas-leak\"}"),
        INTENDED(
                new Entry.Intended(new Intention("i1", "book", Map.of("slot", "s1"))),
                "{\"type\":\"intended\",\"id\":\"i1\",\"kind\":\"book\",\"data\":{\"slot\":\"s1\"}}"),
        CARRIED(
                new Entry.Carried("i1", Map.of("ok", true)),
                "{\"type\":\"carried\",\"intention\":\"i1\",\"result\":{\"ok\":true}}"),
        MISREAD(new Entry.Misread("empty"), "{\"type\":\"misread\",\"reason\":\"empty\"}"),
        UNDERSTOOD(new Entry.Understood(), "{\"type\":\"understood\"}"),
        SET_ASIDE(new Entry.SetAside(4, "loops"), "{\"type\":\"set-aside\",\"seq\":4,\"reason\":\"loops\"}"),
        TURN_ENDED(new Entry.TurnEnded("t1", 9, AT, "b1"), """
            {"type":"turn-ended","turn":"t1","upTo":9,"at":"2026-11-22T02:15:30.123456Z","bundle":"b1"}\
            """),
        UNKNOWN(new Entry.Unknown("dreamt", Map.of("of", 7)), "{\"type\":\"dreamt\",\"of\":7}");

        private final Entry entry;
        private final String json;

        Sample(Entry entry, String json) {
            this.entry = entry;
            this.json = json;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesEveryTypeUnderItsName(Sample sample) {
        assertThat(JSON.writeValueAsString(EntryCodec.write(sample.entry))).isEqualTo(sample.json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEveryTypeThatWasEverWritten(Sample sample) {
        assertThat(EntryCodec.read(parsed(sample.json))).isEqualTo(sample.entry);
    }

    @Test
    void knowsEveryTypeThatThereIs() {
        assertThat(Entry.class.getPermittedSubclasses())
                .allMatch(type -> samples().stream().anyMatch(sample -> type.isInstance(sample.entry)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"dreamt\",\"of\":[1,{\"a\":null}]}",
                "{\"type\":\"slot-filled\",\"name\":\"a\",\"value\":\"b\",\"said\":\"\",\"by\":\"oracle\",\"seq\":1,\"at\":\"2026-11-22T02:15:30Z\"}",
                "{\"type\":\"set-aside\",\"seq\":\"many\"}",
                "{\"type\":\"turn-ended\",\"turn\":\"t\",\"upTo\":1,\"at\":\"noon\",\"bundle\":\"b\"}"
            })
    void keepsWhatANewerVersionWrote(String newer) {
        Entry read = EntryCodec.read(parsed(newer));

        assertThat(read).isInstanceOf(Entry.Unknown.class);
        assertThat(JSON.writeValueAsString(EntryCodec.write(read))).isEqualTo(newer);
    }

    @Test
    void refusesAnEntryWithoutAType() {
        assertThatThrownBy(() -> EntryCodec.read(Map.of("slot", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'type'");
    }

    private static List<Sample> samples() {
        return List.of(Sample.values());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parsed(String json) {
        return JSON.readValue(json, Map.class);
    }
}
