package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The limits around language models, over endpoints that do as they are told and a clock that is moved by hand.
class GuardedModelTest {

    private final AtomicLong now = new AtomicLong(1);
    private final MemoryLedger ledger = new MemoryLedger(now::get);
    private final Exchanges log = new MemoryExchanges();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Fake first = new Fake("first");
    private final Fake second = new Fake("second");
    private ModelSettings settings = TestModels.settings(Duration.ofSeconds(3), Duration.ofSeconds(8));

    @Test
    void asksTheSecondEndpointWhereTheFirstFailsBeforeItSaysAnything() {
        first.breaks("");
        assertThat(ask("t")).isEqualTo(new Told.Answer("second"));
    }

    @Test
    void asksNobodyElseOnceSomethingWasHeard() {
        first.breaks("some");
        assertThat(ask("t")).isEqualTo(new Told.Failed(Told.Reason.BROKEN, true));
        assertThat(second.asked).hasValue(0);
    }

    @Test
    void leavesAnEndpointAloneThatKeepsFailing() {
        LanguageModel model = model();
        first.breaks("");
        second.breaks("");
        for (int turn = 0; turn < 10; turn++) {
            model.ask(TestModels.asking("t" + turn), LanguageModel.Listener.PATIENT);
        }
        assertThat(first.asked).hasValue(4);
        assertThat(model.ready()).isFalse();
        assertThat(model.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT))
                .isEqualTo(Told.failed(Told.Reason.OPEN));
    }

    @Test
    void givesATurnSoMuchTimeAndNoMore() {
        LanguageModel model = model();
        first.takes(Duration.ofSeconds(2));
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(model.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT));
        }
        assertThat(told.subList(0, 4)).allMatch(Told.Answer.class::isInstance);
        assertThat(told.get(4)).isEqualTo(Told.failed(Told.Reason.SPENT));
    }

    @Test
    void givesATurnNoMoreTimeWhenAnotherNodeRunsItAgain() {
        first.takes(Duration.ofSeconds(4));
        LanguageModel one = model();
        LanguageModel other = model();

        assertThat(one.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT))
                .isInstanceOf(Told.Answer.class);
        assertThat(other.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT))
                .isInstanceOf(Told.Answer.class);
        assertThat(other.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT))
                .isEqualTo(Told.failed(Told.Reason.SPENT));
    }

    @Test
    void givesATurnNoMoreTokensWhenAnotherNodeRunsItAgain() {
        settings = settings(new ModelSettings.Allowance(500, 60_000, 1_000_000, TestModels.cost(9)));
        List<Told> told = new ArrayList<>();
        for (LanguageModel node : List.of(model(), model())) {
            for (int i = 0; i < 4; i++) {
                told.add(node.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT));
            }
        }
        assertThat(told.subList(0, 4)).allMatch(Told.Answer.class::isInstance);
        assertThat(told.getLast()).isEqualTo(Told.failed(Told.Reason.SPENT));
    }

    @Test
    void countsWhatAnotherNodeIsAskingForAsSpentToday() {
        settings = settings(new ModelSettings.Allowance(8_000, 60_000, 400, TestModels.cost(9)));
        LanguageModel other = model();
        List<Told> meanwhile = new ArrayList<>();

        model().ask(TestModels.asking("t1"), piece -> {
            meanwhile.add(other.ask(TestModels.asking("t2"), LanguageModel.Listener.PATIENT));
            return true;
        });

        assertThat(meanwhile).containsExactly(Told.failed(Told.Reason.SPENT));
    }

    @Test
    void givesAConversationSoManyTokensAndNoMore() {
        settings = TestModels.settings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                new ModelSettings.Allowance(8_000, 500, 1_000_000, TestModels.cost(9)),
                9);
        LanguageModel model = model();
        List<Told> told = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            told.add(model.ask(TestModels.asking("t" + turn), LanguageModel.Listener.PATIENT));
        }
        assertThat(told.getFirst()).isInstanceOf(Told.Answer.class);
        assertThat(told.getLast()).isEqualTo(Told.failed(Told.Reason.SPENT));
    }

    @Test
    void givesATurnSoMuchMoneyAndNoMore() {
        settings =
                settings(new ModelSettings.Allowance(8_000, 60_000, 1_000_000, new ModelSettings.Cost(0.0004, 9, 9)));
        LanguageModel model = model();
        assertThat(told(model, "t", "t", "t")).allMatch(Told.Answer.class::isInstance);
        assertThat(told(model, "t")).containsExactly(Told.failed(Told.Reason.SPENT));
        assertThat(told(model, "another")).allMatch(Told.Answer.class::isInstance);
    }

    @Test
    void givesAConversationSoMuchMoneyAndNoMore() {
        settings =
                settings(new ModelSettings.Allowance(8_000, 60_000, 1_000_000, new ModelSettings.Cost(9, 0.0004, 9)));
        LanguageModel model = model();
        assertThat(told(model, "t1", "t2", "t3")).allMatch(Told.Answer.class::isInstance);
        assertThat(told(model, "t4")).containsExactly(Told.failed(Told.Reason.SPENT));
    }

    private static List<Told> told(LanguageModel model, String... turns) {
        return Stream.of(turns)
                .map(turn -> model.ask(TestModels.asking(turn), LanguageModel.Listener.PATIENT))
                .toList();
    }

    @Test
    void givesADaySoMuchMoneyAndNoMore() {
        settings = TestModels.settings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                new ModelSettings.Allowance(8_000, 60_000, 1_000_000, new ModelSettings.Cost(9, 9, 0.0001)),
                9);
        LanguageModel model = model();
        assertThat(model.ask(TestModels.asking("t1"), LanguageModel.Listener.PATIENT))
                .isInstanceOf(Told.Answer.class);
        assertThat(model.ask(TestModels.asking("t2"), LanguageModel.Listener.PATIENT))
                .isEqualTo(Told.failed(Told.Reason.SPENT));
    }

    @Test
    void refusesAtOnceWhenTooManyAreAsking() throws Exception {
        settings = TestModels.settings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                new ModelSettings.Allowance(8_000, 60_000, 1_000_000, TestModels.cost(9)),
                1);
        LanguageModel model = model();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread other = Thread.startVirtualThread(() -> model.ask(TestModels.asking("t1"), piece -> {
            inside.countDown();
            awaitQuietly(leave);
            return true;
        }));
        inside.await();
        assertThat(model.ask(TestModels.asking("t2"), LanguageModel.Listener.PATIENT))
                .isEqualTo(Told.failed(Told.Reason.BUSY));
        leave.countDown();
        other.join();
    }

    @Test
    void asksNothingWhileItIsSwitchedOff() {
        LanguageModel model = model();
        ledger.power(false);
        assertThat(model.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT))
                .isEqualTo(Told.failed(Told.Reason.OFF));
        assertThat(first.asked).hasValue(0);
        ledger.power(true);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(model.ask(TestModels.asking("t"), LanguageModel.Listener.PATIENT))
                .isInstanceOf(Told.Answer.class);
    }

    @Test
    void keepsWhatWasSentAndReceivedWithoutPersonalData() {
        model().ask(
                        TestModels.asking("t", "我叫张三丰，电话幺三九 1234 5678，住人民路 12 号 3 单元，邮箱 a@b.cn"),
                        LanguageModel.Listener.PATIENT);
        assertThat(log.newest(1).getFirst().sent())
                .doesNotContain("张三丰", "1234", "12 号", "3 单元", "a@b.cn")
                .contains("我叫", "人民路");
    }

    @Test
    void measuresWhatWasAskedAndWhyItFellBack() {
        first.breaks("");
        second.breaks("");
        ask("t");
        assertThat(meters.get("carechat.model.fallbacks")
                        .tag("reason", "broken")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("gen_ai.client.operation.duration").timers()).hasSize(2);
        assertThat(meters.get("gen_ai.client.token.usage")
                        .tag("gen_ai.token.type", "input")
                        .summaries())
                .isNotEmpty();
    }

    @Test
    void tracesEachRequestUnderTheNamesOfOpenTelemetry() {
        List<Observation.Context> traced = new ArrayList<>();
        observations.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                traced.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        first.breaks("");
        ask("t");
        Observation.Context last = traced.getLast();
        assertThat(last.getContextualName()).isEqualTo("chat second");
        assertThat(last.getLowCardinalityKeyValue("gen_ai.operation.name").getValue())
                .isEqualTo("chat");
        assertThat(((ModelCall) last).usage().input()).isEqualTo(50);
        assertThat(traced.getFirst().getError()).hasMessage("broken");
    }

    private static ModelSettings settings(ModelSettings.Allowance allowance) {
        return TestModels.settings(Duration.ofSeconds(3), Duration.ofSeconds(8), allowance, 9);
    }

    private Told ask(String turn) {
        return model().ask(TestModels.asking(turn), LanguageModel.Listener.PATIENT);
    }

    private LanguageModel model() {
        return TestModels.over(
                settings,
                ledger,
                new ModelRecorder(meters, observations, log, Clock.systemUTC()),
                now::get,
                List.of(first, second));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says its name at once, or what it is told to do instead.
    private final class Fake implements Endpoint {

        private final String name;
        private final AtomicInteger asked = new AtomicInteger();
        private String before;
        private Duration takes = Duration.ZERO;

        Fake(String name) {
            this.name = name;
        }

        void breaks(String said) {
            before = said;
        }

        void takes(Duration time) {
            takes = time;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void send(Asking asking, Hearing hearing) {
            asked.incrementAndGet();
            now.addAndGet(takes.toNanos());
            if (before == null) {
                hearing.say(new Hearing.Word.Piece(name));
                hearing.say(new Hearing.Word.End(50, 10, "stop"));
            } else {
                hearing.say(new Hearing.Word.Piece(before));
                hearing.say(new Hearing.Word.Broke(Told.Reason.BROKEN, "broke"));
            }
        }
    }
}
