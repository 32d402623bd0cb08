package org.carechat.scenario;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// An agent at the desk's REST door, signed in with the first password.
public final class DeskClient {

    private final Function<String, URI> service;
    private final Http http;

    private DeskClient(Function<String, URI> service, Http http) {
        this.service = service;
        this.http = http;
    }

    public static DeskClient signIn(RunningService service) {
        return signIn(service::uri, service.firstPassword());
    }

    /// @param service where a path of the service is
    static DeskClient signIn(Function<String, URI> service, String password) {
        Http.Answer session =
                new Http().post(service.apply("/api/v1/desk/session"), Map.of("name", "admin", "password", password));
        if (session.status() != 200) {
            throw new AssertionError("can't sign in: " + session.status() + " " + session.body());
        }
        String cookie =
                session.raw().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Http http = new Http()
                .header("Cookie", cookie)
                .header("X-CSRF-Token", session.body().path("csrf").asString());
        DeskClient desk = new DeskClient(service, http);
        desk.presence("online");
        return desk;
    }

    Http http() {
        return http;
    }

    public void presence(String state) {
        expect(http.put(service.apply("/api/v1/desk/me/presence"), Map.of("state", state, "capacity", 50)));
    }

    public void accept(String conversation) {
        post(conversation, "accept", Map.of());
    }

    public void say(String conversation, String words) {
        post(
                conversation,
                "messages",
                Map.of("clientMessageId", UUID.randomUUID().toString(), "text", words));
    }

    /// Makes what administrators keep; what is there already stays as it is.
    public JsonNode administer(String what, Map<String, Object> body) {
        Http.Answer answer = http.post(service.apply("/api/v1/desk/admin/" + what), body);
        return answer.status() == 409 ? answer.body() : expect(answer);
    }

    public JsonNode conversation(String conversation) {
        return expect(http.get(service.apply("/api/v1/desk/conversations/" + conversation)));
    }

    /// @param path below the conversation
    JsonNode read(String conversation, String path) {
        return expect(http.get(service.apply("/api/v1/desk/conversations/" + conversation + "/" + path)));
    }

    /// @return the status of a call that is to be refused
    int tried(String conversation, String action, Map<String, Object> body) {
        return http.post(service.apply("/api/v1/desk/conversations/" + conversation + "/" + action), body)
                .status();
    }

    /// @param path below `/cases`
    JsonNode cases(String path) {
        return expect(http.get(service.apply("/api/v1/desk/cases" + path)));
    }

    void onCase(String number, String action, Map<String, Object> body) {
        expect(http.post(service.apply("/api/v1/desk/cases/" + number + "/" + action), body));
    }

    public JsonNode queue() {
        return expect(http.get(service.apply("/api/v1/desk/queue")));
    }

    public JsonNode post(String conversation, String action, Map<String, Object> body) {
        return expect(http.post(service.apply("/api/v1/desk/conversations/" + conversation + "/" + action), body));
    }

    private static JsonNode expect(Http.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError("the desk refused: " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
