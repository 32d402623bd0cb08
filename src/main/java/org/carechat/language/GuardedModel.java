package org.carechat.language;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Language models in order of preference, behind every limit that there is: the switch, the budgets, so many at
/// once, a breaker each. When one fails before it has said anything, the next is asked in the time that is left.
/// Thread-safe.
final class GuardedModel implements LanguageModel {

    private final List<GuardedEndpoint> endpoints;
    private final ModelSwitch power;
    private final Budgets budgets;
    private final Bulkhead room;
    private final ModelRecorder recorder;
    private final LongSupplier nanos;

    GuardedModel(
            List<GuardedEndpoint> endpoints,
            ModelSwitch power,
            Budgets budgets,
            int parallel,
            ModelRecorder recorder,
            LongSupplier nanos) {
        this.endpoints = List.copyOf(endpoints);
        this.power = power;
        this.budgets = budgets;
        this.recorder = recorder;
        this.nanos = nanos;
        room = Bulkhead.of(
                "model",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(parallel)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    @Override
    public boolean ready() {
        return power.on() && endpoints.stream().anyMatch(endpoint -> endpoint.state() != CircuitBreaker.State.OPEN);
    }

    @Override
    public int parallel() {
        return room.getBulkheadConfig().getMaxConcurrentCalls();
    }

    @Override
    public Told ask(Asking asking, Listener listener) {
        Told told = power.on() ? granted(asking, listener) : Told.failed(Told.Reason.OFF);
        if (told instanceof Told.Failed failed) {
            recorder.fellBack(asking.purpose(), failed.reason());
        }
        return told;
    }

    private Told granted(Asking asking, Listener listener) {
        if (!room.tryAcquirePermission()) {
            return Told.failed(Told.Reason.BUSY);
        }
        try {
            Optional<Budgets.Grant> grant = budgets.grant(asking);
            return grant.isEmpty() ? Told.failed(Told.Reason.SPENT) : inOrder(asking, grant.get(), listener);
        } finally {
            room.onComplete();
        }
    }

    private Told inOrder(Asking asking, Budgets.Grant grant, Listener listener) {
        long until = Math.min(
                grant.until(), nanos.getAsLong() + asking.purpose().within().toNanos());
        Told told = Told.failed(Told.Reason.OPEN);
        long tokens = 0;
        long cost = 0;
        for (GuardedEndpoint endpoint : endpoints) {
            Observation observation = recorder.begin(asking, endpoint);
            long started = nanos.getAsLong();
            GuardedEndpoint.Try tried = endpoint.ask(asking, until, listener);
            told = tried.told();
            ModelRecorder.Usage usage = isOpen(told)
                    ? ModelRecorder.Usage.NONE
                    : recorder.record(asking, endpoint, tried, nanos.getAsLong() - started);
            recorder.end(observation, tried, usage);
            tokens += usage.tokens();
            cost += usage.microCost();
            if (!(told instanceof Told.Failed failed) || failed.heard() || nanos.getAsLong() >= until) {
                break;
            }
        }
        budgets.settle(grant, tokens, cost);
        return told;
    }

    private static boolean isOpen(Told told) {
        return told instanceof Told.Failed failed && failed.reason() == Told.Reason.OPEN;
    }
}
