package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.carechat.webhooks.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service dies by SIGKILL while a receiver hangs, and is started again: everything that happened before is
/// told all the same, each time under the same id, and nobody who talked had to wait for the receiver.
class KilledWebhookTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final Post receiver = new Post();

    private record Talk(String id, String token) {}

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void forgetsNothingThatHappenedBefore() {
        receiver.answers.addAll(List.of(Post.HANGS, Post.HANGS, 500));
        Talk talk;
        try (ServiceProcess service = ServiceProcess.start(data, settings())) {
            talk = open(service);
            say(service, talk, "我要投诉，师傅乱收费，发票号 1234");
            rate(service, talk);
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(data, settings())) {
            await(talk, "conversation.opened", "case.opened", "rating.given");
            erase(service, talk);
            await(talk, "conversation.erased");
        }
        assertThat(ids(talk, "conversation.opened")).containsOnly(talk.id() + "-1");
        assertThat(ids(talk, "rating.given").distinct()).hasSize(1);
        assertThat(receiver.got).noneMatch(got -> got.body().contains("师傅"));
    }

    private String[] settings() {
        return new String[] {
            "--carechat.learning=first",
            "--carechat.webhooks.receivers.crm.url=" + receiver.uri(),
            "--carechat.webhooks.receivers.crm.secret=" + SECRET,
            "--carechat.webhooks.receivers.crm.events=conversation,case.opened,rating"
        };
    }

    private static Talk open(ServiceProcess service) {
        JsonNode opened = new Http()
                .post(service.uri("/api/v1/conversations"), Map.of("channel", "api"))
                .body();
        return new Talk(opened.path("id").asString(), opened.path("token").asString());
    }

    private static Http as(Talk talk) {
        return new Http().header("Authorization", "Bearer " + talk.token());
    }

    private static URI uri(ServiceProcess service, Talk talk, String path) {
        return service.uri("/api/v1/conversations/" + talk.id() + path);
    }

    private static void say(ServiceProcess service, Talk talk, String words) {
        Http.Answer answer = as(talk).post(
                        uri(service, talk, "/messages?wait=PT20S"), Map.of("clientMessageId", "m-1", "text", words));
        assertThat(answer.body().path("turn").asString()).isEqualTo("done");
    }

    private static void rate(ServiceProcess service, Talk talk) {
        assertThat(as(talk).post(uri(service, talk, "/rating"), Map.of("score", 4))
                        .status())
                .isEqualTo(201);
    }

    private static void erase(ServiceProcess service, Talk talk) {
        assertThat(as(talk).call("DELETE", uri(service, talk, ""), null).status())
                .isEqualTo(204);
    }

    private void await(Talk talk, String... events) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until
                && !Stream.of(events)
                        .allMatch(event -> ids(talk, event).findAny().isPresent())) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(receiver.got.stream()
                        .map(got -> JSON.readTree(got.body()).path("event").asString()))
                .contains(events);
    }

    private Stream<String> ids(Talk talk, String event) {
        return receiver.got.stream()
                .map(got -> JSON.readTree(got.body()))
                .filter(body -> body.path("conversation").asString().equals(talk.id()))
                .filter(body -> body.path("event").asString().equals(event))
                .map(body -> body.path("delivery").asString());
    }
}
