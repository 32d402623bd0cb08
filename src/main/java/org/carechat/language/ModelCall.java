package org.carechat.language;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;

/// What is known of one request while it is observed. Holds nothing of what was asked or answered. Confined to the
/// thread that asks.
final class ModelCall extends SenderContext<Object> {

    /// Says that a request came to nothing, and why; in a trace it needs no stack.
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Told.Reason reason;

        Failure(Told.Reason reason) {
            super(reason.wire(), null, false, false);
            this.reason = reason;
        }

        Told.Reason reason() {
            return reason;
        }
    }

    private final Asking.Purpose purpose;
    private final String conversation;
    private String finish = "";
    private ModelRecorder.Usage usage = ModelRecorder.Usage.NONE;

    ModelCall(Asking.Purpose purpose, String conversation) {
        super((none, key, value) -> {}, Kind.CLIENT);
        this.purpose = purpose;
        this.conversation = conversation;
    }

    void ended(String finish, ModelRecorder.Usage usage) {
        this.finish = finish;
        this.usage = usage;
    }

    Asking.Purpose purpose() {
        return purpose;
    }

    String conversation() {
        return conversation;
    }

    /// @return in OpenAI's words; empty where the endpoint hasn't ended it
    String finish() {
        return finish;
    }

    ModelRecorder.Usage usage() {
        return usage;
    }
}
