package org.carechat.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a real receiver gets that takes, refuses, hangs or goes away.
class CourierTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final int TRIES = 14;

    private final Post post = new Post();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Topics topics = new Topics(List.of(new Birthdays()));
    private final Receiver receiver = receiver(Set.of());
    private final Courier courier = courier(receiver, Duration.ofSeconds(10));

    /// A topic whose items are what they tell.
    private static final class Birthdays implements Topic {
        @Override
        public String name() {
            return "birthday";
        }

        @Override
        public Set<String> events() {
            return Set.of("birthday.come", "birthday.gone");
        }

        @Override
        public void gather(Consumer<List<String>> sink) {
            sink.accept(List.of("come 1"));
        }

        @Override
        public Optional<News> read(String item) {
            return item.equals("forgotten")
                    ? Optional.empty()
                    : Optional.of(
                            new News("birthday." + item.split(" ")[0], item.replace(' ', '-'), Map.of("cake", true)));
        }
    }

    private Receiver receiver(Set<String> events) {
        return new Receiver("crm", post.uri(), SECRET, events);
    }

    private Courier courier(Receiver to, Duration patience) {
        Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
        Webhook webhook = new Webhook(clock, patience);
        return new Courier(
                to, topics, outbox, new Courier.Posting(webhook, JSON, clock, new WebhookMeters(meters)), TRIES);
    }

    private void put(String item) {
        outbox.add("crm", List.of("birthday " + item));
    }

    private double counted(String outcome) {
        return meters.counter("carechat.webhooks.deliveries", "receiver", "crm", "outcome", outcome)
                .count();
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void tellsWhatHappenedOnce() {
        put("come 1");

        assertThat(courier.round()).isTrue();
        assertThat(courier.round()).isFalse();

        JsonNode body = JSON.readTree(post.got.getFirst().body());
        assertThat(body.path("delivery").asString()).isEqualTo("come-1");
        assertThat(body.path("event").asString()).isEqualTo("birthday.come");
        assertThat(body.path("cake").asBoolean()).isTrue();
        assertThat(counted("taken")).isEqualTo(1);
    }

    @Test
    void signsTheBodyWithItsTime() throws Exception {
        put("come 1");
        courier.round();

        Post.Got got = post.got.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = got.timestamp() + "." + got.body();
        String expected = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(got.signature()).isEqualTo("sha256=" + expected);
        assertThat(got.timestamp()).isEqualTo(Long.toString(AT.getEpochSecond()));
    }

    @Test
    void triesAgainLaterAndLaterUnderTheSameId() {
        post.answers.addAll(List.of(500, 302, 404, 204));
        put("come 1");

        for (int round = 0; round < 4; round++) {
            assertThat(courier.round()).isTrue();
        }

        assertThat(courier.round()).isFalse();
        assertThat(post.got)
                .extracting(Post.Got::delivery)
                .containsOnly("come-1")
                .hasSize(4);
        assertThat(outbox.waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(counted("failed")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {Post.HANGS, Post.DRIPS})
    void isNotHeldUpByOneThatNeverEndsItsAnswer(int manner) {
        post.answers.add(manner);
        put("come 1");
        put("gone 1");
        Courier hasty = courier(receiver, Duration.ofMillis(300));

        hasty.round();
        hasty.round();
        hasty.round();

        assertThat(post.got).extracting(Post.Got::delivery).containsExactly("come-1", "gone-1", "come-1");
        assertThat(outbox.due).isEmpty();
    }

    @Test
    void triesAgainWhereNobodyAnswers() {
        put("come 1");
        post.close();
        courier.round();
        assertThat(outbox.waits).hasSize(1);
    }

    @Test
    void putsAwayWhatWasTriedOftenEnough() {
        for (int i = 0; i < TRIES; i++) {
            post.answers.add(500);
        }
        put("come 1");
        while (!outbox.due.isEmpty()) {
            courier.round();
        }
        assertThat(post.got).hasSize(TRIES);
        assertThat(outbox.waits.getLast()).isEqualTo(Duration.ofHours(1));
        assertThat(outbox.dead("crm")).extracting(Outbox.Dead::item).containsExactly("birthday come 1");
        assertThat(counted("given-up")).isEqualTo(1);
    }

    @Test
    void tellsNothingOfWhatIsForgotten() {
        put("forgotten");
        courier.round();
        assertThat(post.got).isEmpty();
        assertThat(outbox.due).isEmpty();
    }

    @Test
    void tellsOnlyWhatIsWanted() {
        put("gone 1");
        put("come 1");
        Courier choosy = courier(receiver(Set.of("birthday.come")), Duration.ofSeconds(10));
        choosy.round();
        choosy.round();
        assertThat(post.got).extracting(Post.Got::delivery).containsExactly("come-1");
    }

    @Test
    void gathersForThoseWhoWantAnyOfIt() {
        Receiver other = new Receiver("bi", post.uri(), SECRET, Set.of("birthday"));
        topics.gather(List.of(receiver, other, new Receiver("no", post.uri(), SECRET, Set.of("case"))), outbox);
        assertThat(outbox.due).extracting(Outbox.Delivery::receiver).containsExactly("crm", "bi");
    }

    @Test
    void needsProperSettings() {
        assertThatThrownBy(() -> new Receiver("crm", post.uri(), "short", Set.of()))
                .hasMessageContaining("secret of the receiver 'crm'");
        assertThatThrownBy(() -> new Receiver("crm", URI.create("ftp://a/b"), SECRET, Set.of()))
                .hasMessageContaining("ftp://a/b");
        assertThatThrownBy(() -> topics.check(receiver(Set.of("birthdays"))))
                .hasMessageContaining("'birthdays'")
                .hasMessageContaining("birthday.come");
    }
}
