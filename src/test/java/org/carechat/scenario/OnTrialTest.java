package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody tries the embedding on a channel of the kind `trial`: nobody is rung, and no window is taken.
class OnTrialTest {

    private final RunningService service = RunningService.shared();
    private final DeskClient desk = service.desk();
    private ChatClient trial;

    @BeforeEach
    void aChannelToTryItOn() {
        desk.administer("channels", Map.of("id", "sandbox", "kind", "trial", "name", "试用"));
        trial = ChatClient.open(service, "sandbox");
    }

    private static String text(List<JsonNode> events) {
        return String.join(
                "\n",
                events.stream().map(event -> event.path("text").asString()).toList());
    }

    @Test
    void answersButCallsNobody() {
        assertThat(text(trial.say("保修期从哪天开始算"))).contains("发票");
        assertThat(text(trial.say("转人工"))).contains("试用");
        assertThat(text(trial.say("我要投诉师傅乱收费"))).contains("试用");

        assertThat(trial.state().path("mode").asString()).isEqualTo("bot");
        assertThat(desk.queue().toString()).doesNotContain(trial.id());
    }

    @Test
    void tellsOfADangerAndRingsNobody() {
        List<JsonNode> told = trial.say("厨房有股煤气味");

        assertThat(told.get(1).path("act").asString()).isEqualTo("emergency");
        assertThat(trial.state().path("mode").asString()).isEqualTo("bot");
    }

    @Test
    void showsFreeTimesAndBooksNone() {
        trial.say("约个师傅修油烟机");
        trial.say("吸力变小");
        trial.say("杭州");
        trial.choose("月");
        trial.say("文三路 100 号 2 幢 301 室");
        trial.say("13912340001");
        trial.say("我姓王");

        assertThat(text(trial.choose("确认"))).contains("没有真的预约");
        assertThat(desk.conversation(trial.id()).path("appointments")).isEmpty();
    }
}
