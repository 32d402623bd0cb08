package org.carechat.reliability;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.carechat.scenario.Http;
import tools.jackson.databind.JsonNode;

/// One conversation, as those who know its token reach it.
///
/// @param door from a path to an address, which may differ from call to call
record Talk(String id, String token, Function<String, URI> door) {

    /// How long the widget waits before it calls a message unsent: what takes longer is an error to a client.
    private static final Duration UNTIL_UNSENT = Duration.ofSeconds(12);
    private static final int PAGE = 200;

    static Talk open(Function<String, URI> door) {
        Http.Answer answer = retried(() ->
                new Http().within(UNTIL_UNSENT).post(door.apply("/api/v1/conversations"), Map.of("channel", "api")));
        JsonNode opened = answer.body();
        return new Talk(opened.path("id").asString(), opened.path("token").asString(), door);
    }

    /// @return the same conversation, through another door
    Talk through(Function<String, URI> other) {
        return new Talk(id, token, other);
    }

    Http.Answer say(String message, String words) {
        return http().post(
                        door.apply("/api/v1/conversations/" + id + "/messages"),
                        Map.of("clientMessageId", message, "text", words));
    }

    /// @return the whole log
    List<Logged> log() {
        List<Logged> log = new ArrayList<>();
        while (true) {
            String path = "/api/v1/conversations/" + id + "/events?limit=" + PAGE + "&after=" + log.size();
            JsonNode page = retried(() -> http().get(door.apply(path))).body().path("events");
            page.forEach(event -> log.add(logged(event)));
            if (page.size() < PAGE) {
                return log;
            }
        }
    }

    private Http http() {
        return new Http().within(UNTIL_UNSENT).header("Authorization", "Bearer " + token);
    }

    private static Logged logged(JsonNode event) {
        return new Logged(
                event.path("seq").asLong(),
                event.path("id").asString(),
                event.path("turn").asString(""),
                event.path("from").path("role").asString(),
                event.path("clientMessageId").asString(""),
                event.path("text").asString(""));
    }

    /// Calls until there is an answer that isn't a breakdown.
    private static Http.Answer retried(java.util.function.Supplier<Http.Answer> call) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                Http.Answer answer = call.get();
                if (answer.status() < 500) {
                    return answer;
                }
                giveUpAfter(until, answer.toString());
            } catch (java.io.UncheckedIOException broken) {
                giveUpAfter(until, broken.toString());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static void giveUpAfter(long until, String why) {
        if (System.nanoTime() > until) {
            throw new AssertionError("the service never answered: " + why);
        }
    }
}
