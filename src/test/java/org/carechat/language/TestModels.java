package org.carechat.language;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/// Guarded models over endpoints of tests, with short times unless others are wanted.
public final class TestModels {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestModels() {}

    /// A model with real limits over stubs, in order of preference.
    public static LanguageModel over(StubModel... stubs) {
        return over(settings(Duration.ofSeconds(3), Duration.ofSeconds(8)), new SimpleMeterRegistry(), stubs);
    }

    /// The same for long runs: what it costs doesn't matter.
    public static LanguageModel lavish(MeterRegistry meters, StubModel... stubs) {
        ModelSettings.Allowance endless =
                new ModelSettings.Allowance(100_000, 1_000_000_000, Long.MAX_VALUE / 2, cost(1e12));
        LanguageModel model =
                over(settings(Duration.ofSeconds(60), Duration.ofSeconds(90), endless, 256), meters, stubs);
        model.ask(asking("warm"), LanguageModel.Listener.PATIENT);
        return model;
    }

    /// With the usual times, and a breaker that never opens.
    public static LanguageModel unbreakable(StubModel stub) {
        ModelSettings usual = settings(Duration.ofSeconds(3), Duration.ofSeconds(8));
        ModelSettings patient = new ModelSettings(
                true,
                List.of(),
                usual.parallel(),
                usual.times(),
                usual.allowance(),
                new ModelSettings.Breaking(100_000, 100_000, Duration.ofSeconds(1)));
        return over(patient, new SimpleMeterRegistry(), stub);
    }

    /// A live endpoint; its key is in the environment variable `MODEL_KEY`.
    public static LanguageModel live(MeterRegistry meters, String url, String name) {
        String key = System.getenv().getOrDefault("MODEL_KEY", "");
        ModelSettings.EndpointSettings endpoint =
                new ModelSettings.EndpointSettings(url, name, key, false, new ModelSettings.Price(0, 0), Map.of());
        ModelSettings usual = settings(Duration.ofSeconds(3), Duration.ofSeconds(8));
        return over(
                usual,
                new MemoryLedger(),
                recorder(meters),
                System::nanoTime,
                List.of(new OpenAiEndpoint(endpoint, usual.times())));
    }

    static LanguageModel over(ModelSettings settings, MeterRegistry meters, StubModel... stubs) {
        List<Endpoint> open = java.util.Arrays.stream(stubs)
                .map(stub -> (Endpoint) new OpenAiEndpoint(endpoint(stub), settings.times()))
                .toList();
        return over(settings, new MemoryLedger(), recorder(meters), System::nanoTime, open);
    }

    static LanguageModel over(
            ModelSettings settings,
            ModelLedger ledger,
            ModelRecorder recorder,
            LongSupplier nanos,
            List<Endpoint> endpoints) {
        Clock clock = Clock.systemUTC();
        ModelSettings.Price price = new ModelSettings.Price(2, 8);
        return new GuardedModel(
                endpoints.stream()
                        .map(endpoint -> new GuardedEndpoint(endpoint, price, settings, nanos))
                        .toList(),
                new ModelSwitch(settings.on(), ledger, nanos),
                new Budgets(settings, ledger, new Budgets.Clocks(nanos, clock, ZONE)),
                settings.parallel(),
                recorder,
                nanos);
    }

    private static ModelRecorder recorder(MeterRegistry meters) {
        return new ModelRecorder(meters, ObservationRegistry.NOOP, new MemoryExchanges(), Clock.systemUTC());
    }

    static ModelSettings.EndpointSettings endpoint(StubModel stub) {
        return new ModelSettings.EndpointSettings(
                stub.url(), "stub", "", true, new ModelSettings.Price(0, 0), Map.of());
    }

    /// As much for a turn as for a day.
    static ModelSettings.Cost cost(double any) {
        return new ModelSettings.Cost(any, any, any);
    }

    static ModelSettings settings(Duration firstToken, Duration turn) {
        return settings(firstToken, turn, new ModelSettings.Allowance(8_000, 60_000, 20_000_000, cost(100)), 256);
    }

    static ModelSettings settings(Duration firstToken, Duration turn, ModelSettings.Allowance allowance, int parallel) {
        return new ModelSettings(
                true,
                List.of(),
                parallel,
                new ModelSettings.Times(Duration.ofSeconds(1), firstToken, turn),
                allowance,
                new ModelSettings.Breaking(10, 4, Duration.ofMinutes(5)));
    }

    static Asking asking(String turn) {
        return asking(turn, "<data name=\"message\">\n灶打不着火\n</data>");
    }

    static Asking asking(String turn, String user) {
        return new Asking(
                Asking.Purpose.INTERPRET, "c1", turn, new Prompt("interpret", 1, "system", user), Set.of("张三丰"));
    }
}
