package org.carechat.language;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// Measures and keeps every request: meters and observations under the names of OpenTelemetry's GenAI conventions,
/// the exchange itself in the log with personal data masked. Thread-safe.
final class ModelRecorder {

    private static final int LONGEST_KEPT = 8_000;

    /// @param microCost in millionths
    record Usage(int input, int output, long microCost) {

        static final Usage NONE = new Usage(0, 0, 0);

        long tokens() {
            return (long) input + output;
        }
    }

    private final MeterRegistry meters;
    private final ObservationRegistry observations;
    private final Exchanges log;
    private final Clock clock;

    ModelRecorder(MeterRegistry meters, ObservationRegistry observations, Exchanges log, Clock clock) {
        this.meters = meters;
        this.observations = observations;
        this.log = log;
        this.clock = clock;
    }

    /// Begins what a trace shows of a request.
    Observation begin(Asking asking, GuardedEndpoint endpoint) {
        return Observation.createNotStarted(
                        "gen_ai.client.operation",
                        () -> new ModelCall(asking.purpose(), asking.conversation()),
                        observations)
                .contextualName("chat " + endpoint.name())
                .lowCardinalityKeyValue("gen_ai.operation.name", "chat")
                .lowCardinalityKeyValue("gen_ai.provider.name", "openai")
                .lowCardinalityKeyValue("gen_ai.request.model", endpoint.name())
                .start();
    }

    /// Ends what a trace shows of a request.
    void end(Observation observation, GuardedEndpoint.Try tried, Usage usage) {
        if (observation.getContext() instanceof ModelCall call) {
            call.ended(tried.end().finish(), usage);
        }
        if (tried.told() instanceof Told.Failed failed) {
            observation.error(new ModelCall.Failure(failed.reason()));
        }
        observation.stop();
    }

    /// @return what it cost; estimated where the endpoint didn't say
    Usage record(Asking asking, GuardedEndpoint endpoint, GuardedEndpoint.Try tried, long nanos) {
        int input = tried.end().input() > 0 ? tried.end().input() : inputEstimate(asking);
        int output =
                tried.end().output() > 0 ? tried.end().output() : tried.text().length();
        long cost = endpoint.cost(input, output);
        measure(asking, endpoint.name(), tried, nanos);
        tokens(asking, endpoint.name(), "input", input);
        tokens(asking, endpoint.name(), "output", output);
        meters.counter("carechat.model.cost", "gen_ai.request.model", endpoint.name())
                .increment(cost / 1e6);
        log.keep(exchange(asking, endpoint.name(), tried, new int[] {input, output}, nanos));
        return new Usage(input, output, cost);
    }

    void fellBack(Asking.Purpose purpose, Told.Reason reason) {
        meters.counter("carechat.model.fallbacks", "purpose", purpose.wire(), "reason", reason.wire())
                .increment();
    }

    private static int inputEstimate(Asking asking) {
        return asking.prompt().system().length() + asking.prompt().user().length();
    }

    private void measure(Asking asking, String model, GuardedEndpoint.Try tried, long nanos) {
        Timer.builder("gen_ai.client.operation.duration")
                .tags("gen_ai.operation.name", "chat", "gen_ai.request.model", model)
                .tags("purpose", asking.purpose().wire(), "outcome", outcome(tried))
                .publishPercentileHistogram()
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (tried.firstNanos() > 0) {
            Timer.builder("gen_ai.client.operation.time_to_first_chunk")
                    .tags(
                            "gen_ai.request.model",
                            model,
                            "purpose",
                            asking.purpose().wire())
                    .register(meters)
                    .record(tried.firstNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void tokens(Asking asking, String model, String type, int tokens) {
        DistributionSummary.builder("gen_ai.client.token.usage")
                .tags("gen_ai.operation.name", "chat", "gen_ai.request.model", model)
                .tags("gen_ai.token.type", type, "purpose", asking.purpose().wire())
                .register(meters)
                .record(tokens);
    }

    private static String outcome(GuardedEndpoint.Try tried) {
        return switch (tried.told()) {
            case Told.Answer ignored -> "answer";
            case Told.Failed failed -> failed.reason().wire();
        };
    }

    private Exchange exchange(Asking asking, String model, GuardedEndpoint.Try tried, int[] tokens, long nanos) {
        return new Exchange(
                clock.instant(),
                asking.purpose().wire(),
                asking.prompt().toString(),
                asking.conversation(),
                model,
                kept(asking.prompt().user(), asking),
                kept(tried.text(), asking),
                tried.why().isEmpty() ? outcome(tried) : outcome(tried) + ": " + kept(tried.why(), asking),
                tokens[0],
                tokens[1],
                TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static String kept(String text, Asking asking) {
        String masked = PersonalData.mask(text, asking.personal());
        return masked.length() <= LONGEST_KEPT ? masked : masked.substring(0, LONGEST_KEPT) + "…";
    }
}
