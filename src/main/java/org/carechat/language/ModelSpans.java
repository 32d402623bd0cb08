package org.carechat.language;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;

/// Makes each request a client's span, with the attributes of OpenTelemetry's GenAI conventions in the types that
/// they have there. Nothing of what was asked or answered is among them, and nothing is sent on to the endpoint.
/// Thread-safe.
final class ModelSpans extends PropagatingSenderTracingObservationHandler<ModelCall> {

    ModelSpans(Tracer tracer) {
        super(tracer, Propagator.NOOP);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ModelCall;
    }

    @Override
    public void customizeSenderSpan(ModelCall call, Span span) {
        span.tag("gen_ai.conversation.id", call.conversation());
        span.tag("gen_ai.request.max_tokens", call.purpose().mostTokens());
        span.tag("carechat.purpose", call.purpose().wire());
        if (call.usage().tokens() > 0) {
            span.tag("gen_ai.usage.input_tokens", call.usage().input());
            span.tag("gen_ai.usage.output_tokens", call.usage().output());
        }
        if (!call.finish().isEmpty()) {
            span.tagOfStrings("gen_ai.response.finish_reasons", List.of(call.finish()));
        }
        if (call.getError() instanceof ModelCall.Failure failure) {
            span.tag("error.type", failure.reason().wire());
        }
    }
}
