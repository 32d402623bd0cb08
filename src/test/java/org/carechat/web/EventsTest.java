package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventsTest extends DoorTest {

    @Test
    void readsThePartThatIsAskedFor() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "在吗", "PT10S");

        Client.Reply part = client.get(talk, "/events?after=1&limit=2");

        assertThat(numbers(part)).containsExactly(2L, 3L);
        assertThat(part.body().path("lastSeq").asLong()).isEqualTo(4);
    }

    @Test
    void namesALimitThatItCanNot() {
        Client.Talk talk = client.open();

        assertThat(client.get(talk, "/events?limit=0").text("/field")).isEqualTo("limit");
        assertThat(client.get(talk, "/events?after=x").text("/field")).isEqualTo("after");
    }

    @Test
    void waitsForWhatComes() {
        Client.Talk talk = client.open();
        CompletableFuture<Client.Reply> poll =
                CompletableFuture.supplyAsync(() -> client.get(talk, "/events?after=2&wait=PT20S"));

        client.say(talk, "m1", "在吗", "PT0S");

        assertThat(numbers(poll.join())).startsWith(3L);
    }

    @Test
    void findsOutByItselfWhereSignalsGetLost() {
        Client.Talk talk = client.open();
        bell.deaf = true;
        CompletableFuture<Client.Reply> poll =
                CompletableFuture.supplyAsync(() -> client.get(talk, "/events?after=2&wait=PT20S"));

        client.say(talk, "m1", "在吗", "PT0S");

        assertThat(numbers(poll.join())).startsWith(3L);
    }

    @Test
    void answersEmptyWhenNothingComes() {
        Client.Talk talk = client.open();

        Client.Reply none = client.get(talk, "/events?after=2&wait=PT0.1S");

        assertThat(none.status()).isEqualTo(200);
        assertThat(none.events()).isEmpty();
    }

    @Test
    void streamsFromTheLastEventThatTheClientHas() throws Exception {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "在吗", "PT10S");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + talk.path() + "/events?after=0"))
                .header("Authorization", "Bearer " + talk.token())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "2")
                .build();
        HttpResponse<java.io.InputStream> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(ids(lines, 2)).containsExactly("id:3", "id:4");
            client.say(talk, "m2", "还在吗", "PT0S");
            assertThat(ids(lines, 2)).containsExactly("id:5", "id:6");
        }
    }

    private static List<String> ids(BufferedReader lines, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            String line = lines.readLine();
            if (line.startsWith("id:")) {
                ids.add(line);
            }
        }
        return ids;
    }

    private static List<Long> numbers(Client.Reply reply) {
        return reply.events().stream().map(event -> event.path("seq").asLong()).toList();
    }
}
