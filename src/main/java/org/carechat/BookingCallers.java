package org.carechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.carechat.booking.Callers;
import org.carechat.customer.Tokens;
import org.jspecify.annotations.Nullable;

/// Tells the booking door who calls: another system by the service key, a customer by the conversation's token.
final class BookingCallers implements Callers {

    private static final String BEARER = "Bearer ";

    private final byte[] serviceKey;
    private final Tokens tokens;

    BookingCallers(String serviceKey, Tokens tokens) {
        this.serviceKey = serviceKey.getBytes(StandardCharsets.UTF_8);
        this.tokens = tokens;
    }

    @Override
    public Caller who(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return new Caller.Nobody();
        }
        String token = authorization.substring(BEARER.length()).strip();
        if (MessageDigest.isEqual(serviceKey, token.getBytes(StandardCharsets.UTF_8))) {
            return new Caller.Service();
        }
        return switch (tokens.read(token)) {
            case Tokens.Reading.Valid valid -> new Caller.Customer(valid.conversation());
            case Tokens.Reading.Expired ignored -> new Caller.Nobody();
            case Tokens.Reading.Unreadable ignored -> new Caller.Nobody();
        };
    }
}
