package org.carechat.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Finds out what a failure means to the client.
final class Refusals {

    static final Duration STORE_RETRY = Duration.ofSeconds(2);
    private static final int DEEPEST = 10;

    private Refusals() {}

    static Refusal of(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            Refusal refusal = known(cause);
            if (refusal != null) {
                return refusal;
            }
        }
        return outer(error);
    }

    private static @Nullable Refusal known(Throwable error) {
        return switch (error) {
            case Refusal refusal -> refusal;
            case StoreUnavailable ignored -> Refusal.later(Fault.UNAVAILABLE, STORE_RETRY);
            case DataBufferLimitException ignored -> Refusal.of(Fault.TOO_LARGE, Map.of("most", "256 KiB"));
            case ContentTooLargeException ignored -> Refusal.of(Fault.TOO_LARGE, Map.of("most", "256 KiB"));
            case JacksonException json -> json(json);
            default -> null;
        };
    }

    /// @return which field is wrong, or where the JSON is broken
    static Refusal json(JacksonException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown ->
                Refusal.of(Fault.UNKNOWN_FIELD, Map.of("field", field(unknown)));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                Refusal.invalid(field(mismatch), "type", Map.of("expected", "@type." + type(mismatch.getTargetType())));
            case StreamReadException broken -> broken(broken);
            default -> broken(error);
        };
    }

    private static Refusal broken(JacksonException error) {
        int line = error.getLocation() == null
                ? 1
                : Math.max(1, error.getLocation().getLineNr());
        int column = error.getLocation() == null
                ? 1
                : Math.max(1, error.getLocation().getColumnNr());
        return Refusal.of(Fault.BAD_REQUEST, Map.of("why", "@why.json", "line", line, "column", column));
    }

    private static String field(JacksonException error) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : error.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String type(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "value";
        }
        if (CharSequence.class.isAssignableFrom(wanted)) {
            return "text";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted == int.class || wanted == long.class) {
            return "number";
        }
        if (Boolean.class == wanted || boolean.class == wanted) {
            return "boolean";
        }
        if (Map.class.isAssignableFrom(wanted) || wanted.isRecord()) {
            return "object";
        }
        return Iterable.class.isAssignableFrom(wanted) ? "list" : "value";
    }

    private static Refusal outer(Throwable error) {
        return switch (error) {
            case MethodNotAllowedException method ->
                Refusal.of(Fault.METHOD_NOT_ALLOWED, Map.of("method", method.getHttpMethod()));
            case ServerWebInputException input -> Refusal.of(Fault.BAD_REQUEST, Map.of("why", why(input)));
            case DecodingException ignored -> Refusal.of(Fault.BAD_REQUEST, Map.of("why", "@why.body"));
            case ErrorResponse response -> ofStatus(response.getStatusCode()).orElse(Refusal.of(Fault.INTERNAL));
            default -> Refusal.of(Fault.INTERNAL);
        };
    }

    private static String why(ServerWebInputException input) {
        boolean body = input.getMethodParameter() != null
                && input.getMethodParameter().hasParameterAnnotation(RequestBody.class);
        return body ? "@why.body" : "@why.query";
    }

    private static Optional<Refusal> ofStatus(HttpStatusCode status) {
        return Fault.ofStatus(status.value()).map(Refusal::of);
    }
}
