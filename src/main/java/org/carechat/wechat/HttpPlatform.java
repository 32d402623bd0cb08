package org.carechat.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The platform over HTTP. Addresses hold access tokens, so none is ever logged. Thread-safe.
final class HttpPlatform implements Platform {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPlatform.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int LARGEST = 10 * 1024 * 1024;

    private final URI api;
    private final Duration patience;
    private final JsonMapper json;
    private final AccessTokens tokens;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// @param patience how long an answer may take
    HttpPlatform(URI api, TokenShelf shelf, JsonMapper json, Duration patience) {
        this.api = api;
        this.json = json;
        this.patience = patience;
        this.tokens = new AccessTokens(shelf, this::fetch);
    }

    @Override
    public Sending send(Account account, String user, String text) {
        String body =
                json.writeValueAsString(Map.of("touser", user, "msgtype", "text", "text", Map.of("content", text)));
        try {
            String token = tokens.token(account, null);
            Sending first = send(token, body);
            if (first instanceof Sending.Refused(int code) && PlatformCodes.of(code) == PlatformCodes.Meaning.TOKEN) {
                return send(tokens.token(account, token), body);
            }
            return first;
        } catch (PlatformFailure none) {
            LOG.warn("Account {} gets no access token: {}", account.id(), none.getMessage());
            return none.code() == 0
                    ? new Sending.NoAnswer(String.valueOf(none.getMessage()))
                    : new Sending.Refused(none.code());
        }
    }

    private Sending send(String token, String body) {
        try {
            JsonNode answer = answer(post("/cgi-bin/message/custom/send?access_token=" + escaped(token), body));
            JsonNode code = answer.path("errcode");
            if (!code.isInt()) {
                return new Sending.NoAnswer("an answer without errcode");
            }
            return code.asInt() == 0 ? new Sending.Taken() : new Sending.Refused(code.asInt());
        } catch (IOException | JacksonException e) {
            return new Sending.NoAnswer(e.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<byte[]> media(Account account, String media) {
        try {
            String path = "/cgi-bin/media/get?access_token=" + escaped(tokens.token(account, null)) + "&media_id="
                    + escaped(media);
            HttpResponse<InputStream> answer =
                    exchange(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                boolean whole = answer.statusCode() == 200 && bytes.length <= LARGEST;
                return whole ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException | PlatformFailure e) {
            LOG.warn("Something that was sent to account {} can't be fetched: {}", account.id(), e.toString());
            return Optional.empty();
        }
    }

    private AccessTokens.Fresh fetch(Account account, boolean forced) {
        String body = json.writeValueAsString(Map.of(
                "grant_type",
                "client_credential",
                "appid",
                account.appId(),
                "secret",
                account.secret(),
                "force_refresh",
                forced));
        try {
            JsonNode answer = answer(post("/cgi-bin/stable_token", body));
            String token = answer.path("access_token").asString("");
            if (token.isEmpty()) {
                int code = answer.path("errcode").asInt(0);
                throw new PlatformFailure("errcode " + code, code);
            }
            return new AccessTokens.Fresh(
                    token, Duration.ofSeconds(answer.path("expires_in").asInt(0)));
        } catch (IOException | JacksonException e) {
            throw new PlatformFailure(e.getClass().getSimpleName(), 0);
        }
    }

    private HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api.toString().replaceFirst("/$", "") + path))
                .timeout(patience);
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
