package org.carechat.customer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks the identity that a channel's site vouches for: a JWT signed with HS256 and a secret of the channel,
/// for that channel (`aud`), valid for at most an hour, and used once (`jti`). Thread-safe.
public final class IdentityCheck {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 100;

    /// How a check ended.
    public sealed interface Result {
        record Confirmed(Person.Known person) implements Result {}

        /// @param why for the site's developers
        record Refused(String why) implements Result {}
    }

    private final UsedOnce used;
    private final Clock clock;

    public IdentityCheck(UsedOnce used, Clock clock) {
        this.used = used;
        this.clock = clock;
    }

    public Result check(Channel channel, String jwt) {
        try {
            SignedJWT signed = SignedJWT.parse(jwt);
            if (!signedBy(channel, signed)) {
                return new Result.Refused("it is not signed with HS256 and a secret of this channel");
            }
            return check(channel, signed.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            return new Result.Refused("it is not a signed JWT that can be read");
        }
    }

    private static boolean signedBy(Channel channel, SignedJWT jwt) throws JOSEException {
        if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
            return false;
        }
        for (String secret : channel.secrets()) {
            if (jwt.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)))) {
                return true;
            }
        }
        return false;
    }

    private Result check(Channel channel, JWTClaimsSet claims) throws ParseException {
        String wrong = firstWrong(channel, claims);
        if (wrong != null) {
            return new Result.Refused(wrong);
        }
        Person.Known person =
                new Person.Known(channel.id(), claims.getSubject(), text(claims, "name"), text(claims, "phone"));
        Instant forgotten = claims.getExpirationTime().toInstant().plus(SKEW).plus(SKEW);
        // Last, so that what is refused for another reason doesn't use the id up.
        return used.first("identity:" + channel.id() + ":" + claims.getJWTID(), forgotten)
                ? new Result.Confirmed(person)
                : new Result.Refused("its 'jti' was used before");
    }

    private @Nullable String firstWrong(Channel channel, JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        if (!claims.getAudience().equals(List.of(channel.id()))) {
            return "its 'aud' is not this channel";
        }
        if (!isId(claims.getSubject()) || !isId(claims.getJWTID())) {
            return "it needs a 'sub' and a 'jti' of 1 to 200 characters";
        }
        if (expires == null || now.isAfter(expires.toInstant().plus(SKEW))) {
            return "it has expired, or has no 'exp'";
        }
        if (expires.toInstant().isAfter(now.plus(LONGEST).plus(SKEW))) {
            return "its 'exp' is more than an hour away";
        }
        return tooEarly(claims.getNotBeforeTime(), now) || tooEarly(claims.getIssueTime(), now)
                ? "its time has not come"
                : null;
    }

    private static boolean tooEarly(@Nullable Date from, Instant now) {
        return from != null && from.toInstant().isAfter(now.plus(SKEW));
    }

    private static boolean isId(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID;
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) throws ParseException {
        String text = claims.getStringClaim(name);
        return text == null || text.isBlank() || text.length() > LONGEST_TEXT ? null : text.strip();
    }
}
