package org.carechat;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Traces only where there is somebody to send them to: without an OTLP endpoint, OpenTelemetry stays off, and so
/// does the room for trace ids in each line of the log. Whoever sets these properties himself has the last word.
class TracesWhereWanted implements EnvironmentPostProcessor, Ordered {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final Map<String, Object> OFF =
            Map.of("management.opentelemetry.enabled", "false", "management.tracing.export.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(ENDPOINT, "").isBlank()) {
            environment.getPropertySources().addLast(new MapPropertySource("tracesWhereWanted", OFF));
        }
    }

    /// After all that reads configuration.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
