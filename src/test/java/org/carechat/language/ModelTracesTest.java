package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/// What a trace shows of a request to a language model, as Spring Boot wires it: with the exporter that ships, and
/// with one beside it that keeps what it is given.
class ModelTracesTest {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private final StubModel stub = new StubModel(StubModel.Manner.HONEST);
    private final SpanReceiver receiver = SpanReceiver.open();

    @AfterEach
    void close() {
        stub.close();
        receiver.close();
    }

    @Test
    void showsARequestUnderTheNamesOfTheConvention() {
        SpanData span = spanOf(Told.Answer.class);

        assertThat(span.getName()).isEqualTo("chat stub");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(text(span, "gen_ai.operation.name")).isEqualTo("chat");
        assertThat(text(span, "gen_ai.provider.name")).isEqualTo("openai");
        assertThat(text(span, "gen_ai.request.model")).isEqualTo("stub");
        assertThat(text(span, "gen_ai.conversation.id")).isEqualTo("c1");
        assertThat(number(span, "gen_ai.request.max_tokens")).isEqualTo(200);
        assertThat(number(span, "gen_ai.usage.input_tokens")).isPositive();
        assertThat(number(span, "gen_ai.usage.output_tokens")).isPositive();
        assertThat(span.getAttributes().get(AttributeKey.stringArrayKey("gen_ai.response.finish_reasons")))
                .containsExactly("stop");
        assertThat(text(span, "error.type")).isNull();
    }

    @Test
    void saysWhyARequestCameToNothing() {
        stub.behave(StubModel.Manner.FAILING);

        SpanData span = spanOf(Told.Failed.class);

        assertThat(text(span, "error.type")).isEqualTo("refused");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void showsNothingOfWhatWasAskedOrAnswered() {
        String shown = spanOf(Told.Answer.class).toString();

        assertThat(shown).doesNotContain("打不着火").doesNotContain("<data").doesNotContain("system\n");
    }

    @Test
    void tracesNothingWithoutAnEndpointToSendItTo() {
        Kept kept = new Kept();
        try (ConfigurableApplicationContext context = started(kept, "")) {
            context.getBean(LanguageModel.class).ask(TestModels.asking("t1"), LanguageModel.Listener.PATIENT);
        }
        assertThat(kept.spans).isEmpty();
    }

    @Test
    void sendsSpansToTheEndpoint() {
        spanOf(Told.Answer.class);

        assertThat(receiver.received())
                .contains("chat stub", "gen_ai.request.model")
                .doesNotContain("打不着火");
    }

    private SpanData spanOf(Class<? extends Told> how) {
        Kept kept = new Kept();
        try (ConfigurableApplicationContext context = started(kept, receiver.url())) {
            Told told =
                    context.getBean(LanguageModel.class).ask(TestModels.asking("t1"), LanguageModel.Listener.PATIENT);
            assertThat(told).isInstanceOf(how);
        }
        assertThat(kept.spans).hasSize(1);
        return kept.spans.getFirst();
    }

    /// @param kept beside the exporter that ships
    private ConfigurableApplicationContext started(SpanExporter kept, String endpoint) {
        ApplicationContextInitializer<GenericApplicationContext> keeping =
                context -> context.registerBean("kept", SpanProcessor.class, () -> SimpleSpanProcessor.create(kept));
        return new SpringApplicationBuilder(Traced.class)
                .web(WebApplicationType.NONE)
                .initializers(keeping)
                .run(
                        "--" + ENDPOINT + "=" + endpoint,
                        "--carechat.model.endpoints[0].url=" + stub.url(),
                        "--carechat.model.endpoints[0].model=stub");
    }

    private static String text(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }

    private static Long number(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.longKey(name));
    }

    @SpringBootConfiguration
    @Import(ModelConfiguration.class)
    @ImportAutoConfiguration({
        MetricsAutoConfiguration.class,
        CompositeMeterRegistryAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class,
        ObservationAutoConfiguration.class,
        OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class,
        OtlpTracingAutoConfiguration.class,
        MicrometerTracingAutoConfiguration.class,
        NoopTracerAutoConfiguration.class
    })
    static class Traced {

        @Bean
        Exchanges exchanges() {
            return new MemoryExchanges();
        }

        @Bean
        ModelLedger ledger() {
            return new MemoryLedger();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ZoneId zone() {
            return TestModels.ZONE;
        }
    }

    private static final class Kept implements SpanExporter {

        private final List<SpanData> spans = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> batch) {
            spans.addAll(batch);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
