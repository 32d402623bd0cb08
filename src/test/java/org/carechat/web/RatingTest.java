package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RatingTest extends DoorTest {

    @Test
    void standsInTheLog() {
        Client.Talk talk = client.open();

        Client.Reply rated = client.post(talk, "/rating", "{\"score\":5,\"comment\":\"很快\"}");

        assertThat(rated.status()).isEqualTo(201);
        Client.Reply log = client.get(talk, "/events?after=2");
        assertThat(log.text("/events/0/type")).isEqualTo("rated");
        assertThat(log.body().at("/events/0/score").asInt()).isEqualTo(5);
        assertThat(log.text("/events/0/comment")).isEqualTo("很快");
    }

    @Test
    void isGivenOnceForEachSitting() {
        Client.Talk talk = client.open();
        Client.Reply first = client.post(talk, "/rating", "{\"score\":5}");

        Client.Reply again = client.post(talk, "/rating", "{\"score\":5}");
        Client.Reply other = client.post(talk, "/rating", "{\"score\":1}");

        assertThat(again.body().at("/seq")).isEqualTo(first.body().at("/seq"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).endsWith("already-rated");
    }

    @Test
    void isKeptOnceWhereManyComeAtOnce() throws Exception {
        Client.Talk talk = client.open();
        ExecutorService many = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String rating = "{\"score\":" + (1 + i % 5) + "}";
            answers.add(many.submit(() -> client.post(talk, "/rating", rating).status()));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
        }
        many.shutdown();
        assertThat(client.get(talk, "/events?after=1").body().at("/events").findValuesAsString("type"))
                .filteredOn("rated"::equals)
                .hasSize(1);
    }

    @Test
    void goesFromOneToFive() {
        Client.Talk talk = client.open();

        assertThat(client.post(talk, "/rating", "{\"score\":6}").text("/field")).isEqualTo("score");
        assertThat(client.post(talk, "/rating", "{\"score\":\"5\"}").text("/detail"))
                .contains("数字");
        assertThat(client.post(talk, "/rating", "{}").text("/detail")).contains("缺少");
    }
}
