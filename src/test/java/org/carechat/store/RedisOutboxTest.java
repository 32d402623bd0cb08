package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carechat.booking.Appointment;
import org.carechat.booking.Book.Page;
import org.carechat.booking.Visits;
import org.carechat.webhooks.Outbox;
import org.carechat.webhooks.Outbox.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What receivers are told of a visit that is booked, changed and moved.
class RedisOutboxTest {

    private static final String MORNING = "09:00-12:00";
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final TestNode node = TestRedis.node();
    private final RedisBook book =
            new RedisBook(node.redis, new VisitRecords(node.keys, TestRedis.RANDOM), TestNode.IDS, true);
    private final RedisOutbox outbox = new RedisOutbox(node.redis);
    private final RedisVisitNews news = new RedisVisitNews(node.redis);
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

        assertThat(claimed(listener)).containsExactlyInAnyOrder(visit.id() + " 0", visit.id() + " 1");
        assertThat(claimed(other)).containsExactlyInAnyOrder(visit.id() + " 0", visit.id() + " 1");
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
        assertThat(claimed(listener)).containsExactlyInAnyOrder(visit.id() + " 0", visit.id() + " 1");
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
        outbox.add(listener, List.of(visit.id() + " 0"));

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
        assertThat(outbox.claim(listener, LEASE)).map(Delivery::item).isEqualTo(Optional.of(delivery.item()));
    }

    @Test
    void forgetsWhatIsSettled() {
        book();
        spread();
        outbox.settled(outbox.claim(listener, Duration.ZERO).orElseThrow());
        assertThat(outbox.claim(listener, LEASE)).isEmpty();
    }

    @Test
    void putsAwayWhatIsGivenUpAndTakesItUpAgain() {
        book();
        spread();
        Delivery delivery = outbox.claim(listener, LEASE).orElseThrow();
        outbox.giveUp(delivery, Visits.AT);
        assertThat(outbox.waiting(listener)).isZero();
        assertThat(outbox.dead(listener)).containsExactly(new Outbox.Dead(visit.id() + " 0", Visits.AT));

        assertThat(outbox.revive(listener)).isEqualTo(1);
        assertThat(outbox.claim(listener, LEASE)).map(Delivery::attempt).contains(1);
        assertThat(outbox.dead(listener)).isEmpty();
    }

    private void book() {
        book.reserve(page, MORNING, 1, visit.id(), visit, null);
    }

    private void spread() {
        news.gather(items -> List.of(listener, other).forEach(receiver -> outbox.add(receiver, items)));
    }

    private List<String> claimed(String who) {
        List<String> claimed = new ArrayList<>();
        for (Optional<Delivery> next = outbox.claim(who, LEASE); next.isPresent(); next = outbox.claim(who, LEASE)) {
            if (next.get().item().startsWith(visit.id())) {
                claimed.add(next.get().item());
            }
        }
        return claimed;
    }

    private static Appointment longer(Appointment known) {
        List<Appointment.Step> timeline = new ArrayList<>(known.timeline());
        timeline.add(new Appointment.Step(known.status(), Visits.AT, "changed"));
        return Visits.with(known, known.status(), known.slot(), timeline);
    }
}
