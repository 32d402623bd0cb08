package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.carechat.customer.Reach;
import org.carechat.wechat.Allowance.Grant;
import org.carechat.wechat.Deliveries;
import org.carechat.wechat.Deliveries.Passive;
import org.carechat.wechat.Deliveries.Piece;
import org.carechat.wechat.Deliveries.Turn;
import org.carechat.wechat.DueTalks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How far users have been told, and whose turn it is to tell them.
abstract class DeliveriesContract {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration NO_TIME = Duration.ZERO;

    private TestNode node;
    private Deliveries deliveries;
    private DueTalks due;
    private String conversation;

    abstract TestNode node();

    @BeforeEach
    void begin() {
        node = node();
        deliveries = new RedisDeliveries(node.redis, node.people, TestRedis.RANDOM);
        due = new RedisDueTalks(node.redis);
        conversation = node.opened();
        deliveries.bind(conversation, new Deliveries.Recipient("main", "o-1"), NO_TIME);
    }

    @AfterEach
    void end() {
        node.close();
    }

    private Turn.Mine mine(String holder) {
        return (Turn.Mine) deliveries.lease(conversation, holder, LEASE);
    }

    @Test
    void knowsWhoItIsUntilTheyAreErased() {
        assertThat(deliveries.recipient(conversation)).contains(new Deliveries.Recipient("main", "o-1"));
        node.keys.destroy(node.people.person(conversation).orElseThrow());
        assertThat(deliveries.recipient(conversation)).isEmpty();
    }

    @Test
    void knowsNothingOfOtherConversations() {
        assertThat(deliveries.standing("other")).isEmpty();
        assertThat(deliveries.recipient("other")).isEmpty();
        assertThat(deliveries.lease("other", "h", LEASE)).isEqualTo(new Turn.Nobody());
    }

    @Test
    void saysAPieceOnceAndRemembersToWhom() {
        Piece piece = new Piece(0, 3, 0);
        assertThat(deliveries.say(conversation, "m1", piece, true)).isEqualTo(Passive.SAY);
        assertThat(deliveries.say(conversation, "m1", piece, true)).isEqualTo(Passive.NOT_NOW);
        assertThat(deliveries.say(conversation, "m2", piece, true)).isEqualTo(Passive.NOT_NOW);
        assertThat(deliveries.said(conversation, "m1")).contains(piece);
        assertThat(deliveries.said(conversation, "m2")).isEmpty();
        assertThat(deliveries.standing(conversation).orElseThrow().next(5)).isEqualTo(new Piece(3, 5, 0));
    }

    @Test
    void goesOnWithWhatIsUnderWayWhateverComesMeanwhile() {
        deliveries.say(conversation, "m1", new Piece(0, 3, 0), false);
        assertThat(deliveries.standing(conversation).orElseThrow().next(9)).isEqualTo(new Piece(0, 3, 1));
        mine("h");
        assertThat(deliveries.sent(conversation, "h", new Piece(0, 9, 1), true, true))
                .isFalse();
        assertThat(deliveries.sent(conversation, "h", new Piece(0, 3, 1), true, true))
                .isTrue();
        assertThat(deliveries.standing(conversation).orElseThrow().told()).isEqualTo(3);
    }

    @Test
    void letsOneCarryAtATime() {
        mine("h1");
        assertThat(deliveries.lease(conversation, "h2", LEASE)).isInstanceOf(Turn.Later.class);
        assertThat(deliveries.say(conversation, "m1", new Piece(0, 1, 0), true)).isEqualTo(Passive.NOT_NOW);
        assertThat(mine("h1").tries()).isZero();
        deliveries.release(conversation, "h2");
        assertThat(deliveries.lease(conversation, "h2", LEASE)).isInstanceOf(Turn.Later.class);
        deliveries.release(conversation, "h1");
        assertThat(deliveries.lease(conversation, "h2", LEASE)).isInstanceOf(Turn.Mine.class);
    }

    @Test
    void takesOverFromACarrierThatDied() {
        deliveries.lease(conversation, "dead", NO_TIME);
        mine("h");
        assertThat(deliveries.sent(conversation, "dead", new Piece(0, 1, 0), true, true))
                .isFalse();
        assertThat(deliveries.standing(conversation).orElseThrow().told()).isZero();
    }

    @Test
    void marksWhatMayComeTwice() {
        Piece piece = new Piece(0, 2, 0);
        deliveries.lease(conversation, "dead", NO_TIME);
        deliveries.begin(conversation, "dead", piece);
        mine("h");
        deliveries.begin(conversation, "h", piece);
        deliveries.sent(conversation, "h", piece, true, true);

        deliveries.begin(conversation, "h", new Piece(2, 3, 0));
        deliveries.failed(conversation, "h", "", false, true);
        deliveries.begin(conversation, "h", new Piece(2, 3, 0));

        assertThat(deliveries.standing(conversation).orElseThrow().maybeTwice())
                .containsExactly(new Reach.Span(0, 2), new Reach.Span(2, 3));
    }

    @Test
    void doesNotMarkWhatThePlatformRefusedOrTookAtOnce() {
        mine("h");
        deliveries.begin(conversation, "h", new Piece(0, 2, 0));
        deliveries.failed(conversation, "h", "", false, false);
        deliveries.begin(conversation, "h", new Piece(0, 2, 0));
        deliveries.sent(conversation, "h", new Piece(0, 2, 0), true, true);
        assertThat(deliveries.standing(conversation).orElseThrow().maybeTwice()).isEmpty();
        assertThat(deliveries.standing(conversation).orElseThrow().leftOut()).isEmpty();
    }

    @Test
    void marksWhatIsLeftOut() {
        mine("h");
        for (int i = 0; i < 300; i++) {
            deliveries.leftOut(conversation, "h", new Piece(i, i + 1, 0), true);
        }
        assertThat(deliveries.standing(conversation).orElseThrow().told()).isEqualTo(300);
        assertThat(deliveries.standing(conversation).orElseThrow().leftOut())
                .hasSizeLessThan(200)
                .endsWith(new Reach.Span(298, 299), new Reach.Span(299, 300));
    }

    @Test
    void letsThePassiveReplyGoFirst() {
        deliveries.heard(conversation, Grant.MESSAGE, LEASE);
        assertThat(deliveries.lease(conversation, "h", LEASE)).isInstanceOf(Turn.Later.class);
        deliveries.say(conversation, "m1", new Piece(0, 1, 0), false);
        assertThat(deliveries.lease(conversation, "h", LEASE)).isInstanceOf(Turn.Mine.class);
    }

    @Test
    void letsThePassiveReplyToTheVeryFirstMessageGoFirst() {
        deliveries.bind(conversation, new Deliveries.Recipient("main", "o-1"), LEASE);
        assertThat(deliveries.lease(conversation, "h", LEASE)).isInstanceOf(Turn.Later.class);
    }

    @Test
    void saysPassivelyWhatWasTriedInVainAndWhatCameSince() {
        mine("h");
        deliveries.begin(conversation, "h", new Piece(0, 2, 0));
        deliveries.release(conversation, "h");
        Piece all = deliveries.standing(conversation).orElseThrow().nextPassively(4);
        assertThat(deliveries.say(conversation, "m1", all, true)).isEqualTo(Passive.SAY);
        assertThat(deliveries.standing(conversation).orElseThrow().next(5)).isEqualTo(new Piece(4, 5, 0));
    }

    @Test
    void countsWhatIsLeft() {
        deliveries.heard(conversation, Grant.MESSAGE, NO_TIME);
        deliveries.heard(conversation, Grant.ACTION, NO_TIME);
        assertThat(mine("h").standing().left().all()).isEqualTo(8);
        for (int i = 0; i < 4; i++) {
            deliveries.sent(conversation, "h", new Piece(i, i + 1, 0), true, true);
        }
        assertThat(mine("h").standing().left().messages()).isEqualTo(4);
        deliveries.failed(conversation, "h", "used-up", true, false);
        assertThat(mine("h").standing().left().all()).isZero();
        assertThat(mine("h").standing().stuck()).isEqualTo("used-up");
        deliveries.heard(conversation, Grant.MESSAGE, NO_TIME);
        assertThat(mine("h").standing().left().all()).isEqualTo(5);
        assertThat(mine("h").standing().stuck()).isEmpty();
    }

    @Test
    void settlesWhatIsTriedUntilItCannotBeSent() {
        mine("h");
        assertThat(deliveries.begin(conversation, "h", new Piece(0, 3, 0))).isTrue();
        assertThat(deliveries.begin(conversation, "other", new Piece(0, 4, 0))).isFalse();
        deliveries.failed(conversation, "h", "", false, false);
        assertThat(deliveries.standing(conversation).orElseThrow().next(9)).isEqualTo(new Piece(0, 3, 0));
        deliveries.failed(conversation, "h", "used-up", true, false);
        assertThat(deliveries.standing(conversation).orElseThrow().next(9)).isEqualTo(new Piece(0, 9, 0));
    }

    @Test
    void countsTriesOfWhatComesNext() {
        mine("h");
        deliveries.failed(conversation, "h", "", false, false);
        deliveries.failed(conversation, "h", "", false, false);
        assertThat(mine("h").tries()).isEqualTo(2);
        deliveries.sent(conversation, "h", new Piece(0, 1, 0), true, false);
        assertThat(mine("h").tries()).isZero();
    }

    /// Other tests' conversations may be due as well: they are settled.
    private Optional<DueTalks.Due> claim(String id, Duration lease) {
        for (Optional<DueTalks.Due> next = due.claim(lease); next.isPresent(); next = due.claim(lease)) {
            if (next.get().conversation().equals(id)) {
                return next;
            }
            due.settle(next.get());
        }
        return Optional.empty();
    }

    @Test
    void findsWhatIsDueOnceAndAgainWhereItIsNotSettled() {
        String id = "t-" + UUID.randomUUID();
        due.add(id, LEASE);
        assertThat(claim(id, LEASE)).isEmpty();
        due.add(id, NO_TIME);
        DueTalks.Due found = claim(id, LEASE).orElseThrow();
        assertThat(claim(id, LEASE)).isEmpty();
        due.later(found, NO_TIME);
        DueTalks.Due again = claim(id, LEASE).orElseThrow();
        due.settle(again);
        due.later(again, NO_TIME);
        assertThat(claim(id, LEASE)).isEmpty();
    }

    @Test
    void losesNothingThatIsMadeDueWhileItIsSettled() {
        String id = "t-" + UUID.randomUUID();
        due.add(id, NO_TIME);
        DueTalks.Due found = claim(id, LEASE).orElseThrow();
        due.add(id, NO_TIME);
        due.settle(found);
        assertThat(claim(id, LEASE)).isPresent();
    }
}
