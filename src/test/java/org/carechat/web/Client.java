package org.carechat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the REST door, in short words.
final class Client {

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    /// What came back.
    record Reply(int status, HttpResponse<String> raw) {

        JsonNode body() {
            return JSON.readTree(raw.body());
        }

        String text(String pointer) {
            return body().at(pointer).asString();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /// @return the last part of the problem's type
        String problem() {
            return text("/type").replace("https://carechat.org/problems/", "");
        }

        List<JsonNode> events() {
            return StreamSupport.stream(body().path("events").spliterator(), false)
                    .toList();
        }
    }

    /// An open conversation and its token.
    record Talk(String id, String token) {
        String path() {
            return "/api/v1/conversations/" + id;
        }
    }

    Talk open() {
        return talk(post("/api/v1/conversations", "{\"channel\":\"web\"}"));
    }

    static Talk talk(Reply reply) {
        return new Talk(reply.text("/id"), reply.text("/token"));
    }

    Reply say(Talk talk, String id, String text, String wait) {
        return send(talk, Map.of("clientMessageId", id, "text", text), wait);
    }

    Reply send(Talk talk, Map<String, Object> message, String wait) {
        return post(
                talk.path() + "/messages?wait=" + wait,
                JSON.writeValueAsString(message),
                "Authorization",
                "Bearer " + talk.token());
    }

    Reply get(Talk talk, String path, String... headers) {
        return call("GET", talk.path() + path, null, with(talk, headers));
    }

    Reply get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    Reply post(String path, String body, String... headers) {
        return call("POST", path, body, headers);
    }

    Reply post(Talk talk, String path, String body) {
        return call("POST", talk.path() + path, body, with(talk));
    }

    Reply call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What an address of an attachment gives.
    record File(int status, HttpResponse<byte[]> raw) {

        byte[] content() {
            return raw.body();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    File file(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + url))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new File(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply upload(Talk talk, String name, String type, byte[] content) {
        String head = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + talk.path() + "/attachments"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .header("Authorization", "Bearer " + talk.token())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(Talk talk, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + talk.token();
        return all;
    }
}
