package org.carechat.desk;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request or frame that is not carried out, and why. [DeskDoor] words it for the problem document, the socket
/// for its error frame.
final class DeskRefusal extends RuntimeException {

    private final DeskFault fault;
    private final transient Map<String, String> args;
    private final @Nullable Duration retryAfter;

    private DeskRefusal(DeskFault fault, Map<String, String> args, @Nullable Duration retryAfter) {
        super(fault.code() + args, null, false, false);
        this.fault = fault;
        this.args = args;
        this.retryAfter = retryAfter;
    }

    static DeskRefusal of(DeskFault fault) {
        return new DeskRefusal(fault, Map.of(), null);
    }

    static DeskRefusal of(DeskFault fault, String name, String value) {
        return new DeskRefusal(fault, Map.of(name, value), null);
    }

    static DeskRefusal of(DeskFault fault, Map<String, String> args) {
        return new DeskRefusal(fault, Map.copyOf(args), null);
    }

    /// @param why the key of the text that says what is wrong with the field
    static DeskRefusal invalid(String field, String why) {
        return new DeskRefusal(DeskFault.INVALID, Map.of("field", field, "why", why), null);
    }

    /// @param what says what can't be read
    static DeskRefusal unreadable(String field, String what) {
        return new DeskRefusal(DeskFault.INVALID, Map.of("field", field, "why", "unreadable", "what", what), null);
    }

    /// @param what the key of the text that says what isn't there
    static DeskRefusal missing(String what) {
        return new DeskRefusal(DeskFault.NOT_FOUND, Map.of("why", what), null);
    }

    static DeskRefusal later(Duration wait) {
        return new DeskRefusal(DeskFault.TOO_MANY_REQUESTS, Map.of("minutes", Long.toString(wait.toMinutes())), wait);
    }

    DeskFault fault() {
        return fault;
    }

    Map<String, String> args() {
        return args;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
