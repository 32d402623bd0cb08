package org.carechat.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:15:30Z");
    private static final String SECRET = "the-secret-that-the-site-signs-with";
    private static final String NEXT = "the-secret-that-it-is-replaced-with";
    private static final Channel WEB = new Channel("web", "web", "官网", List.of(SECRET, NEXT), Set.of());

    private final Set<String> used = new HashSet<>();
    private final IdentityCheck check =
            new IdentityCheck((id, until) -> used.add(id), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void confirmsWhomTheSiteVouchesFor() {
        IdentityCheck.Result result = check.check(WEB, jwt(claims -> claims.claim("name", " 王芳 ")));

        assertThat(result).isEqualTo(new IdentityCheck.Result.Confirmed(new Person.Known("web", "u1", "王芳", null)));
    }

    @Test
    void takesEitherOfTheLiveSecrets() {
        assertThat(check.check(WEB, signed(NEXT, claims -> {}))).isInstanceOf(IdentityCheck.Result.Confirmed.class);
        assertThat(check.check(WEB, signed("a-secret-of-somebody-else-altogether", claims -> {})))
                .isInstanceOf(IdentityCheck.Result.Refused.class);
    }

    @Test
    void refusesWhatIsNotSigned() {
        String plain = new PlainJWT(claims(claims -> {})).serialize();

        assertThat(check.check(WEB, plain)).isInstanceOf(IdentityCheck.Result.Refused.class);
        assertThat(check.check(WEB, "")).isInstanceOf(IdentityCheck.Result.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-60, true", "3660, true", "3661, false"})
    void takesAnExpiryOfAtMostAnHourWithSomeSkew(long seconds, boolean confirmed) {
        String jwt = jwt(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(seconds))));

        assertThat(check.check(WEB, jwt) instanceof IdentityCheck.Result.Confirmed)
                .isEqualTo(confirmed);
    }

    @Test
    void refusesWhatLacksAClaim() {
        assertThat(why(claims -> claims.expirationTime(null))).contains("exp");
        assertThat(why(claims -> claims.jwtID(null))).contains("jti");
        assertThat(why(claims -> claims.subject(" "))).contains("sub");
        assertThat(why(claims -> claims.audience((String) null))).contains("aud");
        assertThat(why(claims -> claims.audience("api"))).contains("aud");
    }

    @Test
    void refusesWhatWasUsedBefore() {
        String jwt = jwt(claims -> {});
        check.check(WEB, jwt);

        assertThat(check.check(WEB, jwt)).isEqualTo(new IdentityCheck.Result.Refused("its 'jti' was used before"));
    }

    @Test
    void usesNothingUpOfWhatItRefuses() {
        check.check(WEB, jwt(claims -> claims.audience("api")));

        assertThat(used).isEmpty();
    }

    @Test
    void knowsAPersonAgainWithinAChannel() {
        Person known = new Person.Known("web", "u1", null, null);

        assertThat(known.key()).isEqualTo(new Person.Known("web", "u1", "王芳", "139").key());
        assertThat(known.key()).isNotEqualTo(new Person.Known("api", "u1", null, null).key());
        assertThat(known.key()).doesNotContain("u1").matches("k-[\\w-]{22}");
    }

    private String why(Consumer<JWTClaimsSet.Builder> change) {
        return ((IdentityCheck.Result.Refused) check.check(WEB, jwt(change))).why();
    }

    private static String jwt(Consumer<JWTClaimsSet.Builder> change) {
        return signed(SECRET, change);
    }

    private static String signed(String secret, Consumer<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(change));
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience("web")
                .subject("u1")
                .jwtID("j1")
                .expirationTime(Date.from(NOW.plusSeconds(600)));
        change.accept(claims);
        return claims.build();
    }
}
