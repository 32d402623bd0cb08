package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of an answer when an endpoint is good, and when it does any of the things that endpoints do.
class OpenAiEndpointTest {

    private static final ModelSettings USUAL = TestModels.settings(Duration.ofSeconds(3), Duration.ofSeconds(8));
    private static final ModelSettings SHORT = TestModels.settings(Duration.ofMillis(300), Duration.ofMillis(900));

    private final StubModel stub = new StubModel(StubModel.Manner.HONEST);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void streamsAnAnswerPieceByPiece() {
        StringBuilder heard = new StringBuilder();
        Told told = model().ask(TestModels.asking("t"), piece -> {
            heard.append(piece).append('|');
            return true;
        });
        assertThat(told).isEqualTo(new Told.Answer("ask 灶打不着火"));
        assertThat(heard.toString()).isEqualTo("ask 灶打不着|火|");
    }

    @Test
    void asksForAListOfLinesWhereTheEndpointHasStructuredOutput() {
        StringBuffer sent = new StringBuffer();
        stub.overheardBy(sent::append);
        model().ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT);
        assertThat(sent).contains("json_schema", "\"stream\"", "\"temperature\"");
    }

    @Test
    void stopsListeningWhenTheListenerHasHeardEnough() {
        Told told = model().ask(TestModels.asking("t"), piece -> false);
        assertThat(told).isEqualTo(new Told.Answer("ask 灶打不着"));
    }

    @ParameterizedTest
    @CsvSource({"REFUSING,REFUSED", "FAILING,REFUSED", "CUTTING,BROKEN", "BROKEN,BROKEN", "HUGE,BROKEN"})
    void hasNoAnswerFromAnEndpointThatFails(StubModel.Manner manner, Told.Reason reason) {
        stub.behave(manner);
        Told told = model().ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT);
        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGING", "DRIPPING"})
    void givesUpOnAnEndpointThatIsTooSlow(StubModel.Manner manner) {
        stub.behave(manner);
        Told told = TestModels.over(SHORT, new SimpleMeterRegistry(), stub)
                .ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT);
        assertThat(told)
                .isInstanceOfSatisfying(
                        Told.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Told.Reason.TIMEOUT));
    }

    @Test
    void hasNoAnswerFromAnEndpointThatIsNotThere() {
        LanguageModel model = model();
        stub.close();
        Told told = model.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT);
        assertThat(told).isInstanceOf(Told.Failed.class);
    }

    private LanguageModel model() {
        return TestModels.over(USUAL, new SimpleMeterRegistry(), stub);
    }
}
