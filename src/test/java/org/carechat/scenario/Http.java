package org.carechat.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the service as any client would, over HTTP.
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Duration patience = Duration.ofSeconds(40);
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Http header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// Waits no longer than this for an answer.
    public Http within(Duration time) {
        patience = time;
        return this;
    }

    /// An answer: its status and its JSON, an empty object where there is none.
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    public Answer get(URI uri) {
        return call("GET", uri, null);
    }

    public Answer post(URI uri, Object body) {
        return call("POST", uri, JSON.writeValueAsString(body));
    }

    public Answer put(URI uri, Object body) {
        return call("PUT", uri, JSON.writeValueAsString(body));
    }

    /// Uploads a file as a form's field `file`.
    Answer upload(URI uri, String name, byte[] content) {
        String head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return sent(HttpRequest.newBuilder(uri)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(head.getBytes(UTF_8), content, "\r\n--edge--\r\n".getBytes(UTF_8)))));
    }

    public Answer call(String method, URI uri, @Nullable String body) {
        return sent(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer sent(HttpRequest.Builder request) {
        request.timeout(patience);
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode json = answer.body().isBlank() || !answer.body().strip().matches("(?s)[\\[{].*")
                    ? JSON.createObjectNode()
                    : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), json, answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
