package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.carechat.reliability.History.What;
import org.carechat.scenario.Http;
import org.carechat.scenario.ServiceProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The promises about what happens when lines, nodes and Redis servers fail, each on trial while customers talk. A
/// failure names its seed and the file with every client's history.
abstract class Rows {

    /// What is bounded in seconds elsewhere is bounded ten times as wide here: these machines are busy.
    private static final Duration AT_LAST = Duration.ofSeconds(60);

    private static final int VISITORS = 30;

    private final Size size;
    private final Stage stage = Stage.shared();

    Rows(Size size) {
        this.size = size;
    }

    @BeforeEach
    void awaitWhole() {
        Trial.await("both nodes are ready", () -> stage.balanced().size() == 2);
    }

    @Test
    void storesAndShowsOnceWhatComesOverALineThatIsTornAtRandomBytes() throws IOException {
        try (Trial trial = new Trial("torn-line");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            proxy.cutAfterAbout(2000);
            talkUntil(size.messages(), load(trial, talks, door(proxy), Duration.ofMillis(20)));
            proxy.cutAfterAbout(0);

            trial.check(stage.nodes.door(1));
            assertThat(proxy.cuts()).as("cuts").isGreaterThan(size.messages() / 10);
        }
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
    void deliversEverythingToReadersWhoAreCutOffAgainAndAgain() throws IOException {
        try (Trial trial = new Trial("cut-readers");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            List<Talk> read = new ArrayList<>();
            for (int i = 0; i < size.readers(); i++) {
                read.add(talks.get(i % talks.size()).through(door(proxy)));
            }
            List<Reader> readers = trial.read(spread(trial, read, size.readers()), door(proxy));
            Load load = load(trial, talks, stage.nodes.door(1), Duration.ofMillis(400));
            for (int i = 0; i < size.cuts(); i++) {
                LockSupport.parkNanos(size.every().minus(size.away()).toNanos());
                proxy.shut();
                LockSupport.parkNanos(size.away().toNanos());
                proxy.reopen();
            }
            load.stop();

            trial.check(stage.nodes.door(1));
            assertThat(readers).allMatch(reader -> reader.connections() > 1);
        }
    }

    /// At most four readers of a conversation, so that none is sent away for being the sixth on a node.
    private List<Talk> spread(Trial trial, List<Talk> read, int readers) {
        int most = 4 * size.conversations();
        if (readers <= most) {
            return read;
        }
        List<Talk> more = new ArrayList<>(read.subList(0, most));
        more.addAll(trial.open(readers - most, stage.nodes.door(0)));
        return more;
    }

    @Test
    void losesNothingWhileNodesAreRestartedOneByOne() throws IOException {
        try (Trial trial = new Trial("rolling-restart");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = load(trial, talks, door(proxy), Duration.ofMillis(200));
            for (int i = 0; i < size.restarts(); i++) {
                ServiceProcess node = stage.nodes.get(i % 2);
                LockSupport.parkNanos(
                        trial.random.nextLong(Duration.ofSeconds(2).toNanos()));
                node.signal("TERM");
                Trial.await("the node has ended", () -> !node.isAlive());
                stage.nodes.revive(i % 2);
            }
            load.stop();

            trial.check(stage.nodes.door(0));
            assertThat(trial.count(What.STUMBLED)).as("errors that clients saw").isZero();
        }
    }

    @Test
    void finishesOnAnotherNodeWhatAKilledOneHasBegun() throws IOException {
        try (Trial trial = new Trial("killed-node");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, door(proxy));
            Load load = load(trial, talks, door(proxy), Duration.ofMillis(100));
            for (int i = 0; i < size.kills(); i++) {
                LockSupport.parkNanos(
                        trial.random.nextLong(Duration.ofSeconds(3).toNanos()));
                stage.nodes.get(i % 2).kill();
                int sofar = load.messages();
                load.until(sofar + 2 * size.conversations());
                stage.nodes.revive(i % 2);
            }
            load.stop();

            trial.check(stage.nodes.door(0));
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

    /// The replica is held for a moment before the master dies: what it didn't get may not have been acknowledged.
    private void failOver() {
        int master = stage.redis.master();
        int replica = stage.redis.replicaOf(master);
        stage.redis.signal(replica, "STOP");
        LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        stage.redis.kill(master);
        stage.redis.signal(replica, "CONT");
        stage.redis.awaitFailover(master);
        stage.redis.revive(master);
        stage.redis.awaitWhole();
    }

    @Test
    void letsEverybodyBackAfterAStorm() throws IOException {
        try (Trial trial = new Trial("storm");
                FaultProxy proxy = new FaultProxy(trial.random.nextLong(), stage::balanced)) {
            List<Reader> readers = trial.read(trial.open(size.storm(), stage.nodes.door(0)), door(proxy));
            proxy.shut();
            Trial.await("all have noticed", () -> readers.stream().noneMatch(Reader::ready));
            long from = System.nanoTime();
            proxy.reopen();
            Trial.await("all are back", () -> readers.stream().allMatch(Reader::ready));

            Duration took = Duration.ofNanos(System.nanoTime() - from);
            System.out.println("  " + readers.size() + " back after " + took.toMillis() + " ms");
            assertThat(took).isLessThan(AT_LAST);
            trial.check(stage.nodes.door(0));
        }
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
                load.until(load.messages() + 5 * size.conversations());
            }
            load.stop();

            trial.check(stage.nodes.door(1));
            assertThat(stage.nodes.get(0).logged()).doesNotContain("NegativeArray", "IllegalArgumentException");
        }
    }

    @Test
    void refusesNewcomersWhileANodeRunsOutOfFileHandlesAndGoesOnWithTheOthers() {
        Vitals vitals = new Vitals(stage.nodes.get(0));
        try (Trial trial = new Trial("no-handles")) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, stage.nodes.door(0));
            Load load = load(trial, talks, stage.nodes.door(1), Duration.ofMillis(200));
            vitals.limitHandles(vitals.handles() + 10);
            try {
                Trial.await("newcomers are refused", () -> knock() == 503);
                try (Crowd crowd = new Crowd(stage.nodes.get(0).port(), 100)) {
                    load.until(load.messages() + 5 * size.conversations());
                    assertThat(crowd.size()).isEqualTo(100);
                }
            } finally {
                vitals.limitHandles(100_000);
            }
            load.stop();

            Trial.await("newcomers are let in again", () -> knock() == 201);
            trial.check(stage.nodes.door(0));
        }
    }

    /// @return what somebody new is answered; 0 where nobody answers
    private int knock() {
        URI door = stage.nodes.get(0).uri("/api/v1/conversations");
        try {
            return new Http()
                    .within(Duration.ofSeconds(5))
                    .post(door, Map.of("channel", "api"))
                    .status();
        } catch (UncheckedIOException broken) {
            return 0;
        }
    }

    @Test
    void keepsNothingOfThoseWhoHaveGone() {
        Vitals vitals = new Vitals(stage.nodes.get(0));
        try (Trial trial = new Trial("come-and-go")) {
            comeAndGo(trial);
            Trial.await("the first have gone", vitals::deserted);
            long bytes = vitals.live().get("bytes");
            int handles = vitals.handles();
            for (int i = 0; i < size.rounds(); i++) {
                comeAndGo(trial);
            }

            Trial.await("all have gone", vitals::deserted);
            long more = vitals.live().get("bytes") - bytes;
            System.out.println("  " + more / 1024 + " KB more after " + size.rounds() * VISITORS + " visits, handles "
                    + handles + ", then " + vitals.handles());
            assertThat(vitals.handles()).isLessThan(handles + VISITORS);
        }
    }

    /// Visitors who say something, are answered, and leave without a word.
    private void comeAndGo(Trial trial) {
        List<Talk> talks = trial.open(VISITORS, stage.nodes.door(0));
        List<Reader> readers = trial.read(talks, stage.nodes.door(0));
        talks.forEach(talk -> new Sender("visitor", talk, trial.history, AT_LAST).say("hello-" + talk.id(), "你好"));
        Trial.await("all are answered", () -> readers.stream().allMatch(reader -> reader.seen() > 2));
        readers.forEach(Reader::close);
    }

    private static Load load(Trial trial, List<Talk> talks, Function<String, URI> door, Duration pause) {
        return addTo(new Load(trial.history), trial, talks, door, pause);
    }

    private static Load addTo(Load load, Trial trial, List<Talk> talks, Function<String, URI> door, Duration pause) {
        for (Talk talk : talks) {
            long seed = trial.random.nextLong();
            load.customer("c" + Long.toHexString(seed & 0xffffff), talk.through(door), pause, seed);
        }
        return load;
    }

    private static void talkUntil(int messages, Load load) {
        load.until(messages);
        load.stop();
    }

    private static Function<String, URI> door(FaultProxy proxy) {
        return path -> proxy.uri(path.startsWith("/ws/") ? "ws" : "http", path);
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
