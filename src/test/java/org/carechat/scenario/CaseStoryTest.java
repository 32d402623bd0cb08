package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A complaint with its evidence, from the first word to the promise that was not kept.
class CaseStoryTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Pattern NUMBER = Pattern.compile("CS[2-9A-Z]{7}");

    private final RunningService service = RunningService.timely();
    private final DeskClient desk = DeskClient.signIn(service);
    private final ChatClient customer = ChatClient.open(service);

    private static String text(List<JsonNode> events) {
        return String.join(
                "\n",
                events.stream().map(event -> event.path("text").asString()).toList());
    }

    @BeforeEach
    void nobodyIsOnDuty() {
        desk.presence("away");
    }

    @AfterEach
    void somebodyIsAgain() {
        desk.presence("online");
    }

    @Test
    void hasEvidenceAnOwnerAPromiseAndIsEscalatedWhenThatFallsDue() {
        String number = complaint();
        customer.attach(PICTURE);
        String id = one(number).path("id").asString();
        desk.onCase(id, "assign", Map.of());
        OffsetDateTime due =
                OffsetDateTime.parse(one(number).path("openedAt").asString()).plusMinutes(30);
        desk.onCase(id, "promises", Map.of("what", "主管回电说明上门情况", "due", due.toString()));

        JsonNode taken = one(number);
        assertThat(taken.path("evidence")).hasSize(1);
        assertThat(taken.at("/evidence/0/attachment/mediaType").asString()).isEqualTo("image/png");
        assertThat(taken.at("/owner/id").asString()).isNotEmpty();
        assertThat(taken.path("words").asString()).contains("三次都没来");
        assertThat(taken.path("escalated").asBoolean()).isFalse();
        assertThat(text(customer.say("我的投诉怎么样了"))).contains(number, "不晚于");

        service.pass(Duration.ofHours(1));
        awaitEscalation(number);

        assertThat(desk.cases("?state=open").at("/items/0/escalated").asBoolean())
                .isTrue();
        assertThat(desk.conversation(customer.id()).path("promises").toString()).contains("主管回电", "missed");
    }

    private String complaint() {
        Matcher found = NUMBER.matcher(text(customer.say("你们服务太差了，师傅约了三次都没来，我要投诉")));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private JsonNode one(String number) {
        return desk.cases("/" + number);
    }

    private void awaitEscalation(String number) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!one(number).path("escalated").asBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
