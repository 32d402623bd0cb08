package org.carechat.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Choice;
import org.jspecify.annotations.Nullable;

/// A request or frame that is not carried out, and why. [ProblemHandler] makes a problem document of it, the
/// socket an error frame.
final class Refusal extends RuntimeException {

    private final Fault fault;
    private final String variant;
    private final transient Map<String, Object> args;
    private final transient List<Choice> choices;
    private final @Nullable Duration retryAfter;

    private Refusal(
            Fault fault,
            String variant,
            Map<String, Object> args,
            List<Choice> choices,
            @Nullable Duration retryAfter) {
        super(fault.code() + variant + args, null, false, false);
        this.fault = fault;
        this.variant = variant;
        this.args = args;
        this.choices = choices;
        this.retryAfter = retryAfter;
    }

    static Refusal of(Fault fault) {
        return of(fault, Map.of());
    }

    static Refusal of(Fault fault, Map<String, Object> args) {
        return new Refusal(fault, "", args, List.of(), null);
    }

    /// @param variant which of the kind's texts says it
    static Refusal of(Fault fault, String variant, Map<String, Object> args) {
        return new Refusal(fault, "." + variant, args, List.of(), null);
    }

    static Refusal invalid(String field, String why, Map<String, Object> args) {
        Map<String, Object> all = new LinkedHashMap<>(args);
        all.put("field", field);
        return of(Fault.INVALID, why, all);
    }

    static Refusal required(String field) {
        return invalid(field, "required", Map.of());
    }

    static Refusal stale(List<Choice> open) {
        return new Refusal(Fault.STALE_CHOICE, "", Map.of(), open, null);
    }

    static Refusal later(Fault fault, Duration retryAfter) {
        return new Refusal(fault, "", Map.of("seconds", seconds(retryAfter)), List.of(), retryAfter);
    }

    Fault fault() {
        return fault;
    }

    /// @return the key of the text that says it
    String detailKey() {
        return fault.code() + variant;
    }

    Map<String, Object> args() {
        return args;
    }

    /// @return what can be picked instead
    List<Choice> choices() {
        return choices;
    }

    /// @return whole seconds, at least one; null where waiting doesn't help
    @Nullable
    Long retryAfterSeconds() {
        return retryAfter == null ? null : seconds(retryAfter);
    }

    private static long seconds(Duration duration) {
        return Math.max(1, (duration.toMillis() + 999) / 1000);
    }
}
