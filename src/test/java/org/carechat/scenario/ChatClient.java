package org.carechat.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// A customer at the REST door, with one conversation.
public final class ChatClient {

    private final RunningService service;
    private final String id;
    private Http http;
    private String token;
    private long lastSeen;
    private List<JsonNode> choices = List.of();

    private ChatClient(RunningService service, JsonNode opened) {
        this.service = service;
        this.id = opened.path("id").asString();
        hold(opened);
        see(events(opened));
    }

    public static ChatClient open(RunningService service) {
        return open(service, "api");
    }

    static ChatClient open(RunningService service, String channel) {
        Http.Answer answer = new Http().post(service.uri("/api/v1/conversations"), Map.of("channel", channel));
        if (answer.status() != 201) {
            throw new AssertionError("can't open a conversation: " + answer);
        }
        return new ChatClient(service, answer.body());
    }

    private void hold(JsonNode answer) {
        token = answer.path("token").asString();
        http = new Http().header("Authorization", "Bearer " + token);
    }

    /// Gets a fresh token for one that may have expired meanwhile.
    void renew() {
        hold(http.post(service.uri("/api/v1/conversations/" + id + "/token"), Map.of())
                .body());
    }

    /// Waits until the conversation is in this mode, which is up to the service.
    void awaitMode(String mode) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!state().path("mode").asString().equals(mode)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the conversation never got " + mode + ": " + state());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    public String id() {
        return id;
    }

    public Http http() {
        return http;
    }

    /// @return the events of the turn that the words caused
    public List<JsonNode> say(String words) {
        return send(Map.of("text", words));
    }

    /// @param label a part of the choice's words
    public List<JsonNode> choose(String label) {
        JsonNode choice = choices.stream()
                .filter(open -> open.path("label").asString().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + label + "' among " + choices));
        return send(Map.of("choice", choice.path("id").asString()));
    }

    /// Uploads a picture and says it.
    List<JsonNode> attach(byte[] picture) {
        Http.Answer answer =
                http.upload(service.uri("/api/v1/conversations/" + id + "/attachments"), "receipt.png", picture);
        return send(Map.of("attachment", answer.body().path("id").asString()));
    }

    private List<JsonNode> send(Map<String, Object> content) {
        Map<String, Object> message = new LinkedHashMap<>(content);
        message.put("clientMessageId", UUID.randomUUID().toString());
        Http.Answer answer = http.post(service.uri("/api/v1/conversations/" + id + "/messages?wait=PT30S"), message);
        if (answer.status() != 200) {
            throw new AssertionError(
                    "the turn of " + content + " didn't end: " + answer.status() + " " + answer.body());
        }
        List<JsonNode> events = events(answer.body());
        see(events);
        return events;
    }

    /// @return what has come since the last look
    public List<JsonNode> news() {
        List<JsonNode> events =
                events(http.get(service.uri("/api/v1/conversations/" + id + "/events?limit=200&after=" + lastSeen))
                        .body());
        see(events);
        return events;
    }

    public List<JsonNode> log() {
        return events(http.get(service.uri("/api/v1/conversations/" + id + "/events?limit=500"))
                .body());
    }

    public JsonNode state() {
        return http.get(service.uri("/api/v1/conversations/" + id)).body();
    }

    private void see(List<JsonNode> events) {
        for (JsonNode event : events) {
            lastSeen = Math.max(lastSeen, event.path("seq").asLong());
            if (!event.path("choices").isEmpty()) {
                choices = list(event.path("choices"));
            }
        }
    }

    private static List<JsonNode> events(JsonNode answer) {
        return list(answer.path("events"));
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
