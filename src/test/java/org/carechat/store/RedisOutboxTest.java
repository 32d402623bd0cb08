package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carechat.booking.Appointment;
import org.carechat.booking.Book.Page;
import org.carechat.booking.Outbox.Delivery;
import org.carechat.booking.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What those who listen are told of a visit that is booked, changed and moved.
class RedisOutboxTest {

    private static final String MORNING = "09:00-12:00";
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final TestNode node = TestRedis.node();
    private final RedisBook book =
            new RedisBook(node.redis, new VisitRecords(node.keys, TestRedis.RANDOM), TestNode.IDS, true);
    private final RedisOutbox outbox = new RedisOutbox(node.redis);
    private final String listener = "https://dispatch.example/" + UUID.randomUUID();
    private final String other = "https://crm.example/" + UUID.randomUUID();
    private final Page page = new Page("杭州" + UUID.randomUUID(), Visits.MONDAY);
    private final Appointment visit = Visits.visit("v" + UUID.randomUUID(), "N" + UUID.randomUUID());

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void holdsEachStepOnceForEachListener() {
        book();
        book.change(visit.id(), Visits.cancelling().andThen(RedisOutboxTest::longer)::apply);
        spread();
        spread();

        assertThat(claimed(listener)).containsExactlyInAnyOrder(visit.id() + "-0", visit.id() + "-1");
        assertThat(claimed(other)).containsExactlyInAnyOrder(visit.id() + "-0", visit.id() + "-1");
    }

    @Test
    void holdsAMoveToAnotherDayOnce() {
        book();
        Page to = new Page(page.city(), Visits.MONDAY.plusDays(1));
        book.move(
                visit.id(),
                to,
                MORNING,
                1,
                known -> longer(Visits.movingTo(to.day(), 9).apply(known)));
        spread();
        assertThat(claimed(listener)).containsExactlyInAnyOrder(visit.id() + "-0", visit.id() + "-1");
    }

    @Test
    void holdsNothingTwiceWhereTheSameKeyBooksAgain() {
        book();
        book();
        spread();
        assertThat(claimed(listener)).hasSize(1);
    }

    @Test
    void losesNothingWhereTheCarrierDies() {
        book();
        spread();
        assertThat(outbox.claim(listener, Duration.ZERO)).isPresent();
        Delivery again = outbox.claim(listener, LEASE).orElseThrow();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(outbox.claim(listener, LEASE)).isEmpty();
    }

    @Test
    void losesNothingWhereTheSpreaderDies() {
        book();
        List<byte[]> news = node.redis.call(commands -> node.redis.await(commands.lrange(BookKeys.news(page), 0, -1)));
        node.redis.write(HookAddScript.SCRIPT, HookKeys.of(listener), new Args().addAll(news));

        spread();

        assertThat(claimed(listener)).hasSize(1);
        assertThat(claimed(other)).hasSize(1);
    }

    @Test
    void putsOffWhatWasNotTaken() {
        book();
        spread();
        Delivery delivery = outbox.claim(listener, LEASE).orElseThrow();
        outbox.later(delivery, Duration.ofHours(1));
        assertThat(outbox.claim(listener, LEASE)).isEmpty();
        outbox.later(delivery, Duration.ZERO);
        assertThat(outbox.claim(listener, LEASE)).map(Delivery::id).isEqualTo(Optional.of(delivery.id()));
    }

    @Test
    void forgetsWhatIsSettled() {
        book();
        spread();
        outbox.settled(outbox.claim(listener, Duration.ZERO).orElseThrow());
        assertThat(outbox.claim(listener, LEASE)).isEmpty();
    }

    private void book() {
        book.reserve(page, MORNING, 1, visit.id(), visit, null);
    }

    private void spread() {
        outbox.spread(List.of(listener, other));
    }

    private List<String> claimed(String who) {
        List<String> claimed = new ArrayList<>();
        for (Optional<Delivery> next = outbox.claim(who, LEASE); next.isPresent(); next = outbox.claim(who, LEASE)) {
            claimed.add(next.get().id());
        }
        return claimed;
    }

    private static Appointment longer(Appointment known) {
        List<Appointment.Step> timeline = new ArrayList<>(known.timeline());
        timeline.add(new Appointment.Step(known.status(), Visits.AT, "changed"));
        return Visits.with(known, known.status(), known.slot(), timeline);
    }
}
