package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.carechat.reliability.History.What;
import org.carechat.scenario.ServiceProcess;
import org.junit.jupiter.api.Test;

/// All rows: beside those about lines, the ones about nodes and Redis servers that fail while customers talk.
abstract class Rows extends LineRows {

    private static final int ONCE = 3;
    /// Between the messages of each customer, so that a killed node is soon back for the next kill.
    private static final Duration AT_EASE = Duration.ofSeconds(1);

    Rows(Size size) {
        super(size);
    }

    @Test
    void keepsOneOrderThroughTwoNodesAndRefusesWhatAStoppedOneWritesLate() throws IOException {
        try (Trial trial = new Trial("stopped-node");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = load(trial, talks, stage.nodes.door(0), Duration.ofMillis(300));
            addTo(load, trial, talks, stage.nodes.door(1), Duration.ofMillis(300));

            boolean late = false;
            for (int attempt = 0; attempt < 5 && !late; attempt++) {
                late = stopInTheMiddleOfATurn(trial);
            }
            load.stop();

            trial.check(stage.nodes.door(1));
            assertThat(late).as("the stopped node tried to write").isTrue();
        }
    }

    /// @return whether the stopped node was the one with the turn, and was refused when it woke
    private boolean stopInTheMiddleOfATurn(Trial trial) throws IOException {
        ServiceProcess first = stage.nodes.get(0);
        Talk talk = trial.open(1, stage.nodes.door(0)).getFirst();
        trial.read(List.of(talk), stage.nodes.door(1));
        Stage.Hang hang = stage.hangRules();
        new Sender("asker-" + talk.id(), talk, trial.history, AT_LAST).say("ask-" + talk.id(), "我的洗衣机还保修吗");
        assertThat(called(hang)).as("a turn is under way").isTrue();
        stage.unhangRules();
        first.signal("STOP");
        try {
            Talk other = talk.through(stage.nodes.door(1));
            Trial.await(
                    "the other node ends the turn",
                    () -> other.log().getLast().role().equals("bot"));
        } finally {
            hang.end();
            first.signal("CONT");
        }
        Trial.await("the first node is back", first::ready);
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        return first.logged().lines().anyMatch(line -> line.contains(talk.id() + " was taken over by another run"));
    }

    @Test
    void losesNothingWhileNodesAreRestartedOneByOne() throws IOException {
        try (Trial trial = new Trial("rolling-restart");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = arriving(trial, talks, door(proxy), size.pause());
            for (int i = 0; i < size.restarts(); i++) {
                ServiceProcess node = stage.nodes.get(i % 2);
                LockSupport.parkNanos(
                        trial.random.nextLong(Duration.ofSeconds(2).toNanos()));
                node.signal("TERM");
                Trial.await("the node has ended", () -> !node.isAlive());
                stage.nodes.revive(i % 2);
                LockSupport.parkNanos(size.settling().toNanos());
            }
            load.stop();

            size.hold(trial.check(stage.nodes.door(0)), Duration.ofSeconds(3));
            assertThat(trial.count(What.STUMBLED)).as("errors that clients saw").isZero();
        }
    }

    @Test
    void finishesOnAnotherNodeWhatAKilledOneHasBegun() throws IOException {
        try (Trial trial = new Trial("killed-node");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = load(trial, talks, door(proxy), AT_EASE);
            for (int i = 0; i < size.kills(); i++) {
                LockSupport.parkNanos(
                        trial.random.nextLong(Duration.ofSeconds(3).toNanos()));
                sayOnce(trial, proxy, i % 2);
                stage.nodes.get(i % 2).kill();
                int sofar = load.messages();
                load.until(sofar + 2 * size.conversations());
                stage.nodes.revive(i % 2);
            }
            load.stop();

            size.hold(trial.check(stage.nodes.door(0)), Duration.ofSeconds(6));
        }
    }

    /// Some who say one thing and wait: only the store reminds anybody of them.
    private void sayOnce(Trial trial, FaultProxy proxy, int node) {
        List<Talk> talks = trial.open(ONCE, stage.nodes.door(1 - node));
        trial.read(talks, door(proxy));
        for (Talk talk : talks) {
            Talk through = talk.through(stage.nodes.door(node));
            new Sender("once-" + talk.id(), through, trial.history, Load.PATIENCE).say("once-" + talk.id(), "保修几年");
        }
    }

    @Test
    void losesNothingWhenANodeAndARedisMasterDieTogether() throws IOException {
        try (Trial trial = new Trial("killed-both");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = arriving(trial, talks, door(proxy), size.pause());
            for (int i = 0; i < size.together(); i++) {
                LockSupport.parkNanos(
                        trial.random.nextLong(Duration.ofSeconds(3).toNanos()));
                int master = stage.redis.master();
                sayOnce(trial, proxy, i % 2);
                stage.nodes.get(i % 2).kill();
                stage.redis.kill(master);
                stage.redis.awaitFailover(master);
                stage.redis.revive(master);
                stage.redis.awaitWhole();
                stage.nodes.revive(i % 2);
            }
            load.stop();

            size.hold(trial.check(stage.nodes.door(0)), Duration.ofSeconds(6));
        }
    }

    @Test
    void losesNothingWhenARedisMasterDies() throws IOException {
        try (Trial trial = new Trial("killed-master");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(2 * size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = load(trial, talks, door(proxy), Duration.ofMillis(50));
            for (int i = 0; i < size.failovers(); i++) {
                LockSupport.parkNanos(
                        trial.random.nextLong(Duration.ofSeconds(2).toNanos()));
                failOver();
            }
            load.stop();

            trial.check(stage.nodes.door(0));
        }
    }

    /// The replica is held, and what the master tells it goes nowhere, for a moment before the master dies: what it
    /// didn't get may not have been acknowledged.
    private void failOver() {
        int master = stage.redis.master();
        int replica = stage.redis.replicaOf(master);
        stage.redis.signal(replica, "STOP");
        // Otherwise the replica would find in its socket what came while it was held.
        stage.redis.cutOffReplicas(master);
        LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        stage.redis.kill(master);
        stage.redis.signal(replica, "CONT");
        stage.redis.awaitFailover(master);
        stage.redis.revive(master);
        stage.redis.awaitWhole();
    }

    @Test
    void takesNoHarmFromAClockThatJumps() throws IOException {
        try (Trial trial = new Trial("jumping-clock");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = load(trial, talks, door(proxy), Duration.ofMillis(100));
            for (String jump : List.of("PT1H", "-PT1H", "PT0S")) {
                stage.nodes.moveClock(0, jump);
                sayOnce(trial, proxy, 0);
                load.until(load.messages() + 5 * size.conversations());
            }
            load.stop();

            trial.check(stage.nodes.door(1));
            assertThat(stage.nodes.get(0).logged()).doesNotContain("NegativeArray", "IllegalArgumentException");
        }
    }

    private static boolean called(Stage.Hang hang) {
        try {
            return hang.called.await(AT_LAST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
