package org.carechat.language;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Wires the language model: without an endpoint under `carechat.model.endpoints` there is none.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ModelConfiguration {

    /// What belongs together of a configured model.
    record Parts(List<GuardedEndpoint> endpoints, ModelSwitch power, Budgets budgets, List<OpenAiEndpoint> open)
            implements AutoCloseable {
        @Override
        public void close() {
            open.forEach(OpenAiEndpoint::close);
        }
    }

    @Bean
    ModelRecorder modelRecorder(
            MeterRegistry meters, ObjectProvider<ObservationRegistry> observations, Exchanges log, Clock clock) {
        return new ModelRecorder(meters, observations.getIfAvailable(() -> ObservationRegistry.NOOP), log, clock);
    }

    /// First of those that make spans, so that a request to the model is made by this one.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelSpans modelSpans(ObjectProvider<Tracer> tracer) {
        return new ModelSpans(tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    Parts modelParts(ModelSettings settings, ModelLedger ledger, Clock clock, ZoneId zone) {
        List<OpenAiEndpoint> open = settings.endpoints().stream()
                .map(endpoint -> new OpenAiEndpoint(endpoint, settings.times()))
                .toList();
        List<GuardedEndpoint> guarded = open.stream()
                .map(endpoint -> new GuardedEndpoint(endpoint, endpoint.price(), settings, System::nanoTime))
                .toList();
        return new Parts(
                guarded,
                new ModelSwitch(settings.on(), ledger, System::nanoTime),
                new Budgets(settings, ledger, new Budgets.Clocks(System::nanoTime, clock, zone)),
                open);
    }

    @Bean
    LanguageModel languageModel(ModelSettings settings, Parts parts, ModelRecorder recorder) {
        return settings.endpoints().isEmpty()
                ? new NoModel()
                : new GuardedModel(
                        parts.endpoints(),
                        parts.power(),
                        parts.budgets(),
                        settings.parallel(),
                        recorder,
                        System::nanoTime);
    }

    @Bean
    ModelStatus modelStatus(Parts parts) {
        return new ModelStatus(parts.endpoints(), parts.power(), parts.budgets());
    }
}
