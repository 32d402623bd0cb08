package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Ownership;
import org.carechat.desk.Account;
import org.carechat.desk.Accounts;
import org.carechat.desk.Session;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.Duty;
import org.carechat.handoff.Priority;
import org.carechat.handoff.Waiting;
import org.carechat.handoff.Whereabouts.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What the desk keeps, in the real Redis.
class RedisDeskTest {

    private static final Instant AT = TestNode.AT;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final TestNode node = TestRedis.node();
    private final RedisQueueIndex queue = new RedisQueueIndex(node.redis);
    private final RedisWhereabouts whereabouts = new RedisWhereabouts(node.redis);
    private final RedisPresence presence = new RedisPresence(node.redis);
    private final RedisAccounts accounts =
            new RedisAccounts(node.redis, new AccountCodec(JsonMapper.builder().build()));
    private final RedisSessions sessions = new RedisSessions(node.redis);
    private final RedisAttempts attempts = new RedisAttempts(node.redis);

    @BeforeEach
    void forget() {
        List<String> keys = List.of(
                DeskKeys.QUEUE,
                DeskKeys.SERVED,
                DeskKeys.OWNERS,
                DeskKeys.PRESENCE,
                DeskKeys.SEEN,
                DeskKeys.ACCOUNTS,
                DeskKeys.LOGINS,
                DeskKeys.in(Mode.BOT),
                DeskKeys.in(Mode.QUEUED),
                DeskKeys.in(Mode.HUMAN),
                DeskKeys.in(Mode.CLOSED));
        node.redis.call(commands -> node.redis.await(commands.del(keys.toArray(String[]::new))));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static Account account(String id, String login) {
        return new Account(id, login, "张三", "$2a$x", Set.of(AgentRole.AGENT), Set.of("gas"), true);
    }

    @Test
    void servesDangerFirstAndThenWhoHasWaitedLonger() {
        queue.put(new Waiting("later", Priority.NORMAL, AT));
        queue.put(new Waiting("sooner", Priority.NORMAL, AT.minusMillis(1)));
        queue.put(new Waiting("danger", Priority.DANGER, AT.plusSeconds(60)));

        assertThat(queue.first(10)).extracting(Waiting::conversation).containsExactly("danger", "sooner", "later");
        assertThat(queue.ahead("later")).contains(2);
        assertThat(queue.ahead("nobody")).isEmpty();
        assertThat(queue.ahead(Priority.DANGER)).isEqualTo(1);
        assertThat(queue.ahead(Priority.NORMAL)).isEqualTo(3);
    }

    @Test
    void keepsTheEarlierTimeAndTheMoreUrgentPriority() {
        queue.put(new Waiting("c1", Priority.NORMAL, AT));
        queue.put(new Waiting("c1", Priority.DANGER, AT.plusSeconds(60)));
        queue.put(new Waiting("c1", Priority.LOW, AT.plusSeconds(90)));

        assertThat(queue.first(10)).containsExactly(new Waiting("c1", Priority.DANGER, AT));
    }

    @Test
    void remembersTheLastTwentyWhoWereServed() {
        for (int i = 0; i < 25; i++) {
            queue.served(AT.plusSeconds(i));
        }

        assertThat(queue.served()).hasSize(20).startsWith(AT.plusSeconds(24));
    }

    @Test
    void knowsWhoseAConversationIs() {
        whereabouts.place(List.of(
                new Seen("c1", Mode.HUMAN, "zhang", AT),
                new Seen("c2", Mode.HUMAN, "li", AT),
                new Seen("c3", Mode.BOT, null, AT)));

        assertThat(whereabouts.of("zhang")).containsExactly("c1");
        assertThat(whereabouts.in(Mode.BOT, 10)).containsExactly("c3");
    }

    @Test
    void ignoresWhatWasWrittenLate() {
        whereabouts.place(List.of(new Seen("c1", Mode.HUMAN, "zhang", AT)));
        whereabouts.place(List.of(new Seen("c1", Mode.BOT, null, AT.minusSeconds(1))));

        assertThat(whereabouts.of("zhang")).containsExactly("c1");
        assertThat(whereabouts.in(Mode.BOT, 10)).isEmpty();
    }

    @Test
    void forgetsWhoStopsBeating() {
        presence.say("zhang", new Duty(Duty.State.ONLINE, 3), LIFE);
        presence.beat("zhang", Duration.ofMillis(1));
        presence.beat("li", LIFE);

        assertThat(presence.all()).containsOnlyKeys("zhang").containsValue(new Duty(Duty.State.ONLINE, 3));

        presence.leave("zhang", Duration.ZERO);
        assertThat(presence.all()).isEmpty();
    }

    @Test
    void knowsHowLongAnAgentWasNotHeardOf() {
        presence.beat("li", LIFE);
        presence.say("zhang", new Duty(Duty.State.AWAY, 3), Duration.ofMillis(1));

        assertThat(presence.unseen()).containsOnlyKeys("li", "zhang");
        assertThat(presence.unseen().get("li")).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void remembersWhomACustomerHadLast() {
        RedisLastAgents last = new RedisLastAgents(node.redis);
        String person = TestNode.IDS.get();

        last.served(person, "zhang");
        last.served(person, "li");

        assertThat(last.of(person)).contains("li");
        assertThat(last.of(TestNode.IDS.get())).isEmpty();
    }

    @Test
    void addsTheFirstAccountOnce() {
        assertThat(accounts.addFirst(account("1", "admin"))).isTrue();
        assertThat(accounts.addFirst(account("2", "other"))).isFalse();
        assertThat(accounts.all()).containsExactly(account("1", "admin"));
    }

    @Test
    void givesALoginOnce() {
        assertThat(accounts.add(account("1", "zhang"))).isTrue();
        assertThat(accounts.add(account("2", "zhang"))).isFalse();
        assertThat(accounts.named("zhang")).contains(account("1", "zhang"));
        assertThat(accounts.named("li")).isEmpty();
    }

    @Test
    void changesAnAccountOnlyAsItWasLooked() {
        Account zhang = account("1", "zhang");
        accounts.add(zhang);
        accounts.add(new Account("2", "root", "管理员", "", Set.of(AgentRole.ADMIN), Set.of(), true));
        Account boss = new Account("1", "zhang", "张三", "$2a$x", Set.of(AgentRole.SUPERVISOR), Set.of(), true, 1);

        assertThat(accounts.change(zhang, boss)).isEqualTo(Accounts.Changed.DONE);
        assertThat(accounts.change(zhang, account("1", "zhang"))).isEqualTo(Accounts.Changed.RACED);
        assertThat(accounts.find("1")).contains(boss);
    }

    @Test
    void keepsTheLastAdministratorWhoMaySignIn() {
        Account root = new Account("1", "root", "管理员", "", Set.of(AgentRole.ADMIN), Set.of(), true);
        Account gone = new Account("2", "gone", "管理员", "", Set.of(AgentRole.ADMIN), Set.of(), false);
        Account agent = account("1", "root");
        accounts.add(root);
        accounts.add(gone);

        assertThat(accounts.change(root, agent)).isEqualTo(Accounts.Changed.LAST_ADMIN);
        assertThat(accounts.find("1")).contains(root);
        Account back = new Account("2", "gone", "管理员", "", Set.of(AgentRole.ADMIN), Set.of(), true);
        accounts.change(gone, back);
        assertThat(accounts.change(root, agent)).isEqualTo(Accounts.Changed.DONE);
    }

    @Test
    void keepsSessionsUntilTheyEnd() {
        Session session = new Session("a-1", "token", 2);
        sessions.open("hash", session, LIFE);

        assertThat(sessions.find("hash")).contains(session);
        sessions.close("hash");
        assertThat(sessions.find("hash")).isEmpty();
    }

    @Test
    void countsTries() {
        String key = "test-" + TestNode.IDS.get();

        assertThat(attempts.count(key, LIFE)).isEqualTo(1);
        assertThat(attempts.count(key, LIFE)).isEqualTo(2);
        attempts.forget(key);
        assertThat(attempts.count(key, LIFE)).isEqualTo(1);
    }

    @Test
    void storesNothingOfTheBotsOnceAnAgentHasTaken() {
        String id = node.opened();
        node.said(id, "m1", "转人工");
        Claim claim = node.claimed(id);
        assertThat(node.change(id, Mode.BOT, null, Mode.HUMAN, "zhang")).isInstanceOf(Ownership.Change.Done.class);

        assertThat(node.turns.commit(claim, TestNode.answering(claim, "太晚了"))).isEmpty();

        assertThat(node.events(id)).hasSize(3);
    }
}
