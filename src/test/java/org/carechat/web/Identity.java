package org.carechat.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/// An identity as a site signs it.
public final class Identity {

    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

    public static Identity of(String channel, String sub, Clock clock) {
        Identity identity = new Identity();
        identity.claims
                .audience(channel)
                .subject(sub)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(10))));
        return identity;
    }

    public Identity claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    String signed() {
        return signed(DoorTest.SECRET);
    }

    public String signed(String secret) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String opening(String jwt) {
        return Client.JSON.writeValueAsString(Map.of("channel", "web", "identity", jwt));
    }
}
