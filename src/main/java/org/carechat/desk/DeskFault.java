package org.carechat.desk;

import java.util.Locale;

/// The kinds of refusal at the desk, with their HTTP status. The names are public and stay.
enum DeskFault {
    INVALID(400),
    UNAUTHORIZED(401),
    WRONG_PASSWORD(401),
    CSRF(403),
    ROLE(403),
    ORIGIN_REFUSED(403),
    NOT_OWNER(403),
    NOT_FOUND(404),
    NO_SUCH_CASE(404),
    ALREADY_TAKEN(409),
    NOT_WAITING(409),
    NAME_TAKEN(409),
    CHANGED_MEANWHILE(409),
    LAST_ADMIN(409),
    IN_USE(409),
    NO_ERASURE(409),
    OPEN_APPOINTMENTS(409),
    TWO_SECRETS(409),
    DIFFERENT_CONTENT(409),
    NOTHING_TO_SEND(409),
    ALREADY_BOOKED(409),
    SLOT_TAKEN(409),
    CONVERSATION_CLOSED(410),
    TOO_MANY_REQUESTS(429),
    NO_ANSWER(503);

    private final int status;

    DeskFault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /// @return the name in problem documents and error frames
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
