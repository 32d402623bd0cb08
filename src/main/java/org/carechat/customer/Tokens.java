package org.carechat.customer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes and reads conversation tokens: JWTs signed with HS256 and the service's own secret, valid for a day.
/// Whether the conversation still exists is for the caller to ask. Thread-safe.
public final class Tokens {

    public static final Duration LIFE = Duration.ofHours(24);
    private static final String AUDIENCE = "carechat-conversation";

    /// What a token says.
    public sealed interface Reading {
        record Valid(String conversation) implements Reading {}

        record Expired(String conversation, Instant at) implements Reading {}

        /// It isn't one of ours.
        record Unreadable() implements Reading {}
    }

    private final byte[] secret;
    private final Clock clock;

    /// @param secret at least 32 bytes, the same on all nodes
    public Tokens(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    public Token issue(String conversation) {
        Instant expires = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .audience(AUDIENCE)
                        .subject(conversation)
                        .expirationTime(Date.from(expires))
                        .build());
        try {
            jwt.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token can't be signed", e);
        }
        return new Token(jwt.serialize(), expires);
    }

    public Reading read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean ours = JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new MACVerifier(secret))
                    && jwt.getJWTClaimsSet().getAudience().equals(List.of(AUDIENCE));
            return ours ? read(jwt.getJWTClaimsSet()) : new Reading.Unreadable();
        } catch (ParseException | JOSEException e) {
            return new Reading.Unreadable();
        }
    }

    private Reading read(JWTClaimsSet claims) {
        String conversation = claims.getSubject();
        @Nullable Date expires = claims.getExpirationTime();
        if (conversation == null || expires == null) {
            return new Reading.Unreadable();
        }
        return clock.instant().isBefore(expires.toInstant())
                ? new Reading.Valid(conversation)
                : new Reading.Expired(conversation, expires.toInstant());
    }
}
