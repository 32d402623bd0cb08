package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.booking.Appointment;
import org.carechat.booking.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is stored stays readable: every name in it is pinned.
class VisitRecordsTest {

    private static final String HEADER = "{\"person\":\"p-1\",\"window\":\"09:00-12:00\"}";
    private static final String CONTENT = """
        {"id":"v-1","number":"N1","status":"CONFIRMED","service":"REPAIR","product":"gas-stove",\
        "symptom":"打不着火","also":[],"danger":false,"slot":{"date":"2026-11-23","from":"09:00:00","to":"12:00:00"},\
        "contact":{"name":"王女士","phone":"13900000001"},\
        "address":{"city":"杭州","district":"西湖区","detail":"文三路 88 号 2 幢 301"},\
        "coverage":{"code":"covered"},"selfChecks":[{"check":"SC-GS-01"}],"conversation":"c-1",\
        "timeline":[{"status":"CONFIRMED","at":"2026-11-22T02:00:00Z"}]}\
        """;

    private final TestNode node = TestRedis.node();
    private final DataKey key = node.keys.make("p-1");
    private final VisitRecords records = new VisitRecords(node.keys, TestRedis.RANDOM);

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void writesPinnedNames() {
        byte[] stored = records.seal(new VisitRecords.Visit(visit(), "p-1", "09:00-12:00"))
                .orElseThrow();

        Envelope envelope = Envelope.of(ByteBuffer.wrap(stored));
        assertThat(new String(envelope.header(), StandardCharsets.UTF_8)).isEqualTo(HEADER);
        assertThat(new String(envelope.open("visit v-1", Optional.of(key)).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo(CONTENT);
    }

    @Test
    void readsWhatWasStoredUnderThem() {
        assertThat(records.open("v-1", stored(CONTENT)))
                .contains(new VisitRecords.Visit(visit(), "p-1", "09:00-12:00"));
    }

    @Test
    void readsWhatAnEarlierVersionHasStored() {
        String earlier = CONTENT.replace("\"also\":[],\"danger\":false,", "");
        assertThat(records.open("v-1", stored(earlier)))
                .contains(new VisitRecords.Visit(visit(), "p-1", "09:00-12:00"));
    }

    @Test
    void readsWhatANewerVersionHasAddedTo() {
        String newer = CONTENT.replace("\"number\"", "\"later\":{\"x\":1},\"number\"");
        assertThat(records.open("v-1", stored(newer))).isPresent();
    }

    private byte[] stored(String content) {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] plain = content.getBytes(StandardCharsets.UTF_8);
        return Envelope.seal("visit v-1", header, plain, key, TestRedis.RANDOM).bytes();
    }

    private static Appointment visit() {
        Appointment visit = Visits.visit("v-1", "N1");
        return new Appointment(
                visit.id(),
                visit.number(),
                visit.status(),
                visit.service(),
                visit.product(),
                visit.symptom(),
                visit.also(),
                visit.danger(),
                visit.slot(),
                visit.contact(),
                visit.address(),
                Map.of("code", "covered"),
                List.of(Map.of("check", "SC-GS-01")),
                visit.conversation(),
                visit.timeline());
    }
}
