package org.carechat.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of refusal that clients may tell apart, with their HTTP status. The names are public and stay.
enum Fault {
    BAD_REQUEST(400),
    UNKNOWN_FIELD(400),
    INVALID(400),
    TOO_LONG(400),
    UNAUTHORIZED(401),
    IDENTITY_REFUSED(401),
    ORIGIN_REFUSED(403),
    BLOCKED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    DIFFERENT_CONTENT(409),
    ALREADY_RATED(409),
    STALE_CHOICE(409),
    TOO_MANY_FILES(409),
    OPEN_APPOINTMENTS(409),
    CONVERSATION_CLOSED(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /// @return the name in problem documents and error frames
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return the first kind with that status
    static Optional<Fault> ofStatus(int status) {
        return Arrays.stream(values()).filter(fault -> fault.status == status).findFirst();
    }
}
