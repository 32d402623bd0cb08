package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLedgerTest {

    private final TestNode node = TestRedis.node();
    private final RedisLedger ledger = new RedisLedger(node.redis);
    private final String person = UUID.randomUUID().toString();

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void listsThePersonsVisitsNewestFirst() {
        ledger.add(person, "v-1");
        ledger.add(person, "v-2");
        ledger.add(person, "v-1");
        assertThat(ledger.of(person)).containsExactly("v-2", "v-1");
    }

    @Test
    void givesOneKeyForOneFault() {
        assertThat(ledger.faultKey(person, "gas-stove", "a")).isEqualTo("a");
        assertThat(ledger.faultKey(person, "gas-stove", "b")).isEqualTo("a");
        assertThat(ledger.faultKey(person, "range-hood", "c")).isEqualTo("c");
    }

    @Test
    void givesAnotherKeyOnceTheFaultIsSettled() {
        ledger.faultKey(person, "gas-stove", "a");
        ledger.settled(person, "gas-stove", "a");
        assertThat(ledger.faultKey(person, "gas-stove", "b")).isEqualTo("b");
        ledger.settled(person, "gas-stove", "a");
        assertThat(ledger.faultKey(person, "gas-stove", "c")).isEqualTo("b");
    }

    @Test
    void forgetsAPerson() {
        ledger.add(person, "v-1");
        ledger.faultKey(person, "gas-stove", "a");
        ledger.forget(person);
        assertThat(ledger.of(person)).isEmpty();
        assertThat(ledger.faultKey(person, "gas-stove", "b")).isEqualTo("b");
    }
}
