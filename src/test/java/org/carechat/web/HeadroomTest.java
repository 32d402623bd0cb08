package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/// Where memory or handles run out, nobody new comes in, and those who are here go on.
class HeadroomTest {

    private double used = 0.5;
    private long now;
    private final Headroom headroom = new Headroom(() -> used, () -> now);
    private final HeadroomFilter filter = new HeadroomFilter(headroom);

    @Test
    void letsEverybodyInWhileThereIsRoom() {
        assertThat(passes("/api/v1/conversations")).isTrue();
    }

    @Test
    void refusesNewConversationsAndSocketsWithATimeToComeBack() {
        fill(0.95);

        assertThat(refusal("/api/v1/conversations").fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(refusal("/ws/v1/chat").args()).containsEntry("seconds", 5L);
    }

    @Test
    void letsThoseWhoAreHereGoOn() {
        fill(0.95);

        assertThat(passes("/api/v1/conversations/c1/messages")).isTrue();
        assertThat(passes("/actuator/health/readiness")).isTrue();
    }

    @Test
    void letsPeopleInAgainWhenThereIsRoomAgain() {
        fill(0.95);
        fill(0.8);

        assertThat(passes("/api/v1/conversations")).isTrue();
    }

    @Test
    void knowsTheRoomOfThisProcess() {
        assertThat(Headroom.ofThisProcess().none()).isFalse();
    }

    private void fill(double share) {
        used = share;
        now += Duration.ofSeconds(1).toNanos();
    }

    private boolean passes(String path) {
        boolean[] passed = new boolean[1];
        filter.filter(exchange(path), ignored -> Mono.fromRunnable(() -> passed[0] = true))
                .onErrorComplete()
                .block();
        return passed[0];
    }

    private Refusal refusal(String path) {
        Throwable[] error = new Throwable[1];
        filter.filter(exchange(path), ignored -> Mono.empty())
                .doOnError(thrown -> error[0] = thrown)
                .onErrorComplete()
                .block();
        return (Refusal) error[0];
    }

    private static MockServerWebExchange exchange(String path) {
        return MockServerWebExchange.from(MockServerHttpRequest.get(path));
    }
}
