package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.CasePromise;
import org.carechat.cases.CaseStatus;
import org.carechat.cases.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cases in the real Redis.
class RedisCasesTest {

    private static final Instant AT = TestNode.AT;

    private final TestNode node = TestRedis.node();
    private final RedisCases cases = new RedisCases(node.redis, new CaseRecords(node.keys, TestRedis.RANDOM));
    private final String person = "p-" + UUID.randomUUID();

    @BeforeEach
    void aPerson() {
        node.keys.make(person);
        node.redis.call(commands ->
                node.redis.await(commands.del(CaseKeys.OPEN, CaseKeys.DUE, CaseKeys.ALL, CaseKeys.PROMISED)));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Case fresh(String number, Duration due) {
        String id = UUID.randomUUID().toString();
        CasePromise contact = new CasePromise(id + "-1", "联系客户", AT.plus(due), CasePromise.State.OPEN, null, AT, null);
        return new Case(
                id,
                number,
                CaseKind.COMPLAINT,
                2,
                CaseStatus.RECEIVED,
                "师傅没来",
                "c1",
                person,
                null,
                null,
                AT,
                AT,
                List.of(contact),
                List.of(),
                null,
                null);
    }

    private static Case with(Case one, CaseStatus status, Instant escalatedAt) {
        return new Case(
                one.id(),
                one.number(),
                one.kind(),
                one.grade(),
                status,
                one.words(),
                one.conversation(),
                one.person(),
                one.product(),
                one.handler(),
                one.openedAt(),
                one.changedAt(),
                one.promises(),
                one.notes(),
                "好了",
                escalatedAt);
    }

    @Test
    void keepsACaseOnceUnderItsIdAndFindsItByNumber() {
        Case first = fresh("CS" + UUID.randomUUID(), Duration.ofHours(2));
        cases.open(first);
        Case again = cases.open(with(first, CaseStatus.CLOSED, null));

        assertThat(again).isEqualTo(first);
        assertThat(cases.numbered(first.number())).contains(first);
        assertThat(cases.of(person)).containsExactly(first);
        assertThat(cases.newest(10)).containsExactly(first);
    }

    @Test
    void refusesANumberThatAnotherCaseHas() {
        Case first = fresh("CS" + UUID.randomUUID(), Duration.ofHours(2));
        cases.open(first);

        assertThatThrownBy(() -> cases.open(fresh(first.number(), Duration.ofHours(2))))
                .isInstanceOf(Cases.NumberTaken.class);
    }

    @Test
    void listsWhatHasEscalatedAndThenWhatIsDueSooner() {
        Case later = cases.open(fresh("CS" + UUID.randomUUID(), Duration.ofHours(5)));
        Case sooner = cases.open(fresh("CS" + UUID.randomUUID(), Duration.ofHours(2)));
        Case escalated = cases.open(fresh("CS" + UUID.randomUUID(), Duration.ofHours(9)));
        cases.change(escalated.id(), one -> with(one, CaseStatus.IN_HAND, AT));

        assertThat(cases.open(10)).extracting(Case::id).containsExactly(escalated.id(), sooner.id(), later.id());
        assertThat(cases.due(AT.plus(Duration.ofHours(3)), 10)).containsExactly(sooner.id());
    }

    @Test
    void takesAClosedCaseOffTheList() {
        Case one = cases.open(fresh("CS" + UUID.randomUUID(), Duration.ofHours(2)));
        cases.change(one.id(), before -> with(before, CaseStatus.CLOSED, null));

        assertThat(cases.open(10)).isEmpty();
        assertThat(cases.due(AT.plus(Duration.ofDays(9)), 10)).isEmpty();
        assertThat(cases.find(one.id()).orElseThrow().answer()).isEqualTo("好了");
        assertThat(cases.promisedFor(AT, AT.plus(Duration.ofDays(1)), 10))
                .extracting(Case::id)
                .containsExactly(one.id());
    }

    @Test
    void losesEverythingWithThePersonsKey() {
        Case one = cases.open(fresh("CS" + UUID.randomUUID(), Duration.ofHours(2)));
        node.keys.destroy(person);

        assertThat(cases.find(one.id())).isEmpty();
        assertThat(cases.open(10)).isEmpty();
        assertThat(cases.numbered(one.number())).isEmpty();
    }

    @Test
    void storesNothingThatCanBeReadWithoutTheKey() {
        Case one = cases.open(fresh("CS" + UUID.randomUUID(), Duration.ofHours(2)));
        byte[] stored = node.redis.call(commands -> node.redis.await(commands.get(CaseKeys.of(one.id()))));

        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("师傅");
    }
}
