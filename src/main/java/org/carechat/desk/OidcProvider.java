package org.carechat.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The provider at which agents sign in. Blocks, for ten seconds at most; thread-safe. What it says of itself is
/// read when it is first needed, so that the service starts without it.
final class OidcProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /// The provider didn't answer, or not as it must.
    static final class Failed extends Exception {
        Failed(String what) {
            super(what);
        }

        Failed(String what, Exception cause) {
            super(what, cause);
        }
    }

    private record Found(String authorize, String token, ConfigurableJWTProcessor<SecurityContext> checks) {}

    private final OidcSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable Found found;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /// @param back where the provider sends the browser afterwards
    /// @return where the browser goes to sign in
    URI entrance(OidcJourney journey, String back) throws Failed {
        String query = form(Map.of(
                "response_type", "code",
                "client_id", settings.clientId(),
                "redirect_uri", back,
                "scope", settings.scope(),
                "state", journey.state(),
                "nonce", journey.nonce(),
                "code_challenge", journey.challenge(),
                "code_challenge_method", "S256"));
        String authorize = discovered().authorize();
        return URI.create(authorize + (authorize.contains("?") ? "&" : "?") + query);
    }

    /// @return what the provider vouches for
    JWTClaimsSet redeem(String code, OidcJourney journey, String back) throws Failed {
        Found provider = discovered();
        String body = form(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "client_id",
                settings.clientId(),
                "code_verifier",
                journey.verifier()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(provider.token()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!settings.clientSecret().isEmpty()) {
            request.header("Authorization", "Basic " + basic());
        }
        Object token = answer(request.build()).get("id_token");
        if (!(token instanceof String jwt)) {
            throw new Failed("its answer has no id_token");
        }
        return checked(provider, jwt, journey);
    }

    private JWTClaimsSet checked(Found provider, String jwt, OidcJourney journey) throws Failed {
        try {
            JWTClaimsSet claims = provider.checks().process(jwt, null);
            if (!journey.nonce().equals(claims.getStringClaim("nonce"))) {
                throw new Failed("the id_token is not for this journey");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Failed("the id_token is not to be trusted", e);
        }
    }

    private Found discovered() throws Failed {
        Found known = found;
        if (known != null) {
            return known;
        }
        URI address = URI.create(settings.issuer() + "/.well-known/openid-configuration");
        Map<String, Object> says =
                answer(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
        if (!settings.issuer().equals(says.get("issuer"))) {
            throw new Failed("it says that it is another issuer");
        }
        Found now = new Found(
                text(says, "authorization_endpoint"), text(says, "token_endpoint"), checks(text(says, "jwks_uri")));
        found = now;
        return now;
    }

    private ConfigurableJWTProcessor<SecurityContext> checks(String keys) throws Failed {
        try {
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                            URI.create(keys).toURL())
                    .retrying(true)
                    .build();
            ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    settings.clientId(),
                    new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                    Set.of("sub", "exp", "iat", "nonce")));
            return processor;
        } catch (IllegalArgumentException | MalformedURLException e) {
            throw new Failed("its jwks_uri can't be read", e);
        }
    }

    private Map<String, Object> answer(HttpRequest request) throws Failed {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new Failed("it answers " + answer.statusCode());
            }
            return JSONObjectUtils.parse(answer.body());
        } catch (IOException | ParseException e) {
            throw new Failed("it can't be reached or read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("it took too long", e);
        }
    }

    private static String text(Map<String, Object> says, String name) throws Failed {
        if (says.get(name) instanceof String text) {
            return text;
        }
        throw new Failed("it doesn't say its " + name);
    }

    private String basic() {
        String both = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
