package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carechat.scenario.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The promises about what happens to customers whose lines fail, or who are too many, each on trial while they
/// talk. A failure names its seed and the file with every client's history.
abstract class LineRows {

    /// What is bounded in seconds elsewhere is bounded ten times as wide here: these machines are busy.
    static final Duration AT_LAST = Duration.ofSeconds(60);

    private static final int VISITORS = 30;
    private static final int FLOOD = 32;
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LONG_LOOK = Duration.ofSeconds(60);
    /// Of a core.
    private static final double IDLE = 0.1;

    final Size size;
    final Stage stage = Stage.shared();

    LineRows(Size size) {
        this.size = size;
    }

    @BeforeEach
    void awaitWhole() {
        Trial.await("both nodes are ready", () -> stage.balanced().size() == 2);
        if (size.timed()) {
            // What a node still does behind its readiness, such as reckoning the vectors of its passages, is another
            // promise's matter.
            Trial.await("both nodes have settled", this::settled);
        }
    }

    private boolean settled() {
        return IntStream.range(0, stage.nodes.size())
                .allMatch(node -> new Vitals(stage.nodes.get(node)).load(LOOK.dividedBy(10)) < IDLE);
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
    @Tag("full")
    void hurtsNobodyElseWithReadersWhoTakeInNothing() {
        Vitals vitals = new Vitals(stage.nodes.get(0));
        try (Trial trial = new Trial("deaf-readers")) {
            Talk flooded = trial.open(1, stage.nodes.door(0)).getFirst();
            List<Talk> talks = trial.open(size.chatting(), stage.nodes.door(0));
            trial.read(talks, stage.nodes.door(0));
            Load load = arriving(trial, talks, stage.nodes.door(0), Duration.ofMillis(20L * size.chatting()));
            LockSupport.parkNanos(LOOK.toNanos());
            long alone = System.nanoTime();
            flood(trial, trial.open(1, stage.nodes.door(0)).getFirst());
            LockSupport.parkNanos(alone + LONG_LOOK.toNanos() - System.nanoTime());
            int handles = vitals.handles();
            long beside;
            Duration cutOff;
            try (Deaf ignored = new Deaf(stage.nodes.get(0).port(), flooded, size.deaf())) {
                LockSupport.parkNanos(LOOK.toNanos());
                assertThat(vitals.handles()).as("the deaf are there").isGreaterThan(handles + size.deaf() * 9 / 10);
                beside = System.nanoTime();
                flood(trial, flooded);
                Trial.await("the deaf are cut off", () -> vitals.handles() <= handles + size.deaf() / 10);
                cutOff = Duration.ofNanos(System.nanoTime() - beside);
                System.out.println("  the deaf were cut off within " + cutOff.toMillis() + " ms");
                LockSupport.parkNanos(LONG_LOOK.minus(cutOff).toNanos());
            }
            long over = System.nanoTime();
            load.stop();

            trial.read(List.of(flooded), stage.nodes.door(0));
            trial.check(stage.nodes.door(1));
            Figures before = trial.answers(stage.nodes.door(1), talks, alone, alone + LONG_LOOK.toNanos());
            Figures after = trial.answers(stage.nodes.door(1), talks, beside, over);
            System.out.println("  without the deaf " + before + "; beside them " + after);
            assertThat(cutOff).isLessThan(size.timed() ? Duration.ofSeconds(10) : AT_LAST);
            assertThat(after.at(0.99)).isLessThan(size.timed() ? before.at(0.99) * 6 / 5 : AT_LAST.toMillis());
        }
    }

    /// Says more than a connection holds that nobody reads from.
    private static void flood(Trial trial, Talk talk) {
        String name = "flood-" + talk.id();
        Sender sender = new Sender(name, talk, trial.history, AT_LAST);
        for (int i = 0; i < FLOOD; i++) {
            sender.say(name + "-" + i, "很长的话".repeat(450));
        }
    }

    @Test
    void letsEverybodyBackAfterAStorm() {
        try (Trial trial = new Trial("storm");
                Herd herd = new Herd(trial.open(size.storm(), stage.nodes.door(0)), trial.history, stage::balanced)) {
            Trial.await("all are there", herd::allReady);
            long from = System.nanoTime();
            herd.cut();
            Trial.await("all are back", herd::allReady);

            Duration took = Duration.ofNanos(System.nanoTime() - from);
            System.out.println("  " + size.storm() + " back after " + took.toMillis() + " ms");
            assertThat(herd.leastEntries()).as("entries of each").isGreaterThan(1);
            assertThat(took).isLessThan(size.timed() ? Duration.ofSeconds(5) : AT_LAST);
            herdIsShownWhatComesNow(trial);
        }
    }

    /// Those who are back hear like anybody else.
    private void herdIsShownWhatComesNow(Trial trial) {
        List<Talk> some = trial.some(Math.min(100, size.storm()));
        for (Talk talk : some) {
            new Sender("after-" + talk.id(), talk, trial.history, AT_LAST).say("after-" + talk.id(), "谢谢");
        }
        trial.check(stage.nodes.door(0));
    }

    @Test
    void refusesNewcomersWhileANodeRunsOutOfFileHandlesAndGoesOnWithTheOthers() {
        Vitals vitals = new Vitals(stage.nodes.get(0));
        try (Trial trial = new Trial("no-handles")) {
            List<Talk> talks = trial.open(size.conversations(), stage.nodes.door(0));
            trial.read(talks, stage.nodes.door(0));
            Load load = load(trial, talks, stage.nodes.door(1), Duration.ofMillis(200));
            int most = vitals.mostHandles();
            vitals.limitHandles(vitals.handles() + 10);
            try {
                Trial.await("newcomers are refused", () -> knock() == 503);
                try (Crowd crowd = new Crowd(stage.nodes.get(0).port(), 100)) {
                    load.until(load.messages() + 5 * size.conversations());
                    assertThat(crowd.size()).isEqualTo(100);
                }
            } finally {
                vitals.limitHandles(most);
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

    static Load load(Trial trial, List<Talk> talks, Function<String, URI> door, Duration pause) {
        return addTo(new Load(trial.history), trial, talks, door, pause);
    }

    static Load addTo(Load load, Trial trial, List<Talk> talks, Function<String, URI> door, Duration pause) {
        return addTo(load, trial, talks, door, pause, Duration.ZERO);
    }

    /// @param arriving within which they come, one after the other
    static Load addTo(
            Load load, Trial trial, List<Talk> talks, Function<String, URI> door, Duration pause, Duration arriving) {
        for (int i = 0; i < talks.size(); i++) {
            long seed = trial.random.nextLong();
            Duration after = arriving.multipliedBy(i).dividedBy(talks.size());
            load.customer(talks.get(i).through(door), after, pause, seed);
        }
        return load;
    }

    /// @return once all of them are there
    Load arriving(Trial trial, List<Talk> talks, Function<String, URI> door, Duration pause) {
        Load load = addTo(new Load(trial.history), trial, talks, door, pause, size.arriving());
        LockSupport.parkNanos(size.arriving().toNanos());
        return load;
    }

    static void talkUntil(int messages, Load load) {
        load.until(messages);
        load.stop();
    }

    static Function<String, URI> door(FaultProxy proxy) {
        return path -> proxy.uri(path.startsWith("/ws/") ? "ws" : "http", path);
    }
}
