package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The language model as administrators and agents meet it, over HTTP, in the real service with an honest model.
class ModelAdminTest {

    private static final String ASKED = "没有发票还能保修吗";
    private static RunningService service;
    private static DeskClient desk;

    @BeforeAll
    static void start() {
        service = RunningService.with("honest", List.of());
        desk = service.desk();
    }

    @AfterEach
    void switchOn() {
        desk.http().put(model(), Map.of("on", true));
    }

    @Test
    void showsHowTheModelDoesAndWhatTheDayHasCost() {
        ChatClient.open(service).say(ASKED);

        JsonNode view = desk.http().get(model()).body();
        assertThat(view.path("configured").asBoolean()).isTrue();
        assertThat(view.path("on").asBoolean()).isTrue();
        assertThat(view.at("/endpoints/0/state").asString()).isEqualTo("closed");
        assertThat(tokensToday()).isPositive();
    }

    @Test
    void asksNothingWhileItIsSwitchedOff() {
        JsonNode off = desk.http().put(model(), Map.of("on", false)).body();
        long before = tokensToday();
        List<JsonNode> events = ChatClient.open(service).say(ASKED);

        assertThat(off.path("on").asBoolean()).isFalse();
        assertThat(events.getLast().path("act").asString()).isEqualTo("answer");
        assertThat(tokensToday()).isEqualTo(before);
    }

    @Test
    void asksAgainOnceItIsSwitchedOn() {
        desk.http().put(model(), Map.of("on", false));
        desk.http().put(model(), Map.of("on", true));
        long before = tokensToday();
        ChatClient.open(service).say(ASKED);

        assertThat(tokensToday()).isGreaterThan(before);
    }

    @Test
    void showsWhatWasSentAndReceivedWithoutPersonalData() {
        ChatClient customer = ChatClient.open(service);
        customer.say("我电话是 13912345678，油烟机是前年搬家时买的，发票找不到了，最近声音大，吸力也小，" + "我想知道这样还能不能保修，要准备些什么，什么时候方便让人来看");

        String exchanges = exchangesOf(customer.id()).toString();
        assertThat(exchanges).contains("发票", "\"endpoint\":\"stub\"").doesNotContain("13912345678");
    }

    @Test
    void isNobodysButAdministrators() {
        assertThat(new Http().get(model()).status()).isEqualTo(401);
        assertThat(new Http().get(service.uri("/api/v1/admin/model/exchanges")).status())
                .isEqualTo(401);
        assertThat(new Http().put(model(), Map.of("on", false)).status()).isIn(401, 403);
        assertThat(desk.http().get(model()).body().path("on").asBoolean()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithASwitchThatIsNeitherOnNorOff() {
        Http.Answer answer = desk.http().put(model(), Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).contains("'on'");
    }

    @Test
    void helpsAgentsBesideThePacket() {
        ChatClient customer = ChatClient.open(service);
        customer.say("燃气灶打不着火");
        customer.say("转人工");
        desk.accept(customer.id());

        JsonNode aid = desk.http()
                .get(service.uri("/api/v1/desk/conversations/" + customer.id() + "/aid"))
                .body();
        assertThat(aid.path("summary")).isNotEmpty();
        assertThat(aid.path("suggestions")).isNotEmpty();
        assertThat(desk.conversation(customer.id()).path("summary").asString()).isNotEmpty();
    }

    @Test
    void countsForPrometheus() {
        ChatClient.open(service).say(ASKED);

        assertThat(new Http().get(service.uri("/actuator/prometheus")).raw().body())
                .contains(
                        "gen_ai_client_operation_duration_seconds_count",
                        "gen_ai_client_token_usage",
                        "carechat_model_drafts_total");
    }

    private static URI model() {
        return service.uri("/api/v1/admin/model");
    }

    private static long tokensToday() {
        return desk.http().get(model()).body().at("/today/tokens").asLong();
    }

    /// They are kept a little later than the turn ends.
    private static List<JsonNode> exchangesOf(String conversation) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < until) {
            List<JsonNode> found = desk.http()
                    .get(service.uri("/api/v1/admin/model/exchanges?limit=200"))
                    .body()
                    .valueStream()
                    .filter(one -> one.path("conversation").asString().equals(conversation))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return List.of();
    }
}
