package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.conversation.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRedisTest {

    private static final int BEFORE_THE_KILL = 100;

    @TempDir
    private Path temp;

    private DataFolder data;
    private OwnRedis redis;

    @BeforeEach
    void start() {
        data = DataFolder.open(temp.resolve("数据 folder"));
        redis = OwnRedis.start(data, TestRedis.RANDOM);
    }

    @AfterEach
    void end() throws IOException {
        redis.close();
        data.close();
    }

    @Test
    void syncsItsLogBeforeItAnswersAndThrowsNothingAway() throws IOException {
        assertThat(config("appendonly")).isEqualTo("yes");
        assertThat(config("appendfsync")).isEqualTo("always");
        assertThat(config("maxmemory-policy")).isEqualTo("noeviction");
        assertThat(config("bind")).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsItsPasswordToItself() throws IOException {
        Path conf = conf().file();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(conf)))
                .isEqualTo("rw-------");
        assertThat(conf().password()).hasSizeGreaterThan(40);
        assertThat(ProcessHandle.of(redis.pid())
                        .orElseThrow()
                        .info()
                        .commandLine()
                        .orElse(""))
                .doesNotContain(conf().password());
    }

    @Test
    void losesNothingAcknowledgedWhenItIsKilled() {
        try (TestNode node = new TestNode(TestRedis.connect(redis))) {
            String id = node.opened();
            List<String> acknowledged = new ArrayList<>();
            for (int round = 1; round <= 3; round++) {
                sayUntilItDies(node, id, round, acknowledged);
                awaitFeed(node, id);
            }

            List<Posted> feed = awaitFeed(node, id);

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3 * BEFORE_THE_KILL);
            assertThat(feed.stream().map(OwnRedisTest::messageId)).containsSubsequence(acknowledged);
            assertThat(feed.getLast().seq()).isEqualTo(feed.size());
        }
    }

    @Test
    void leavesAProcessAloneThatIsNotItsOwn() throws IOException {
        redis.close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(conf().folder().resolve("redis.pid"), Long.toString(stranger.pid()));

        OwnRedis next = OwnRedis.start(data, TestRedis.RANDOM);

        next.close();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void leavesARedisAloneThatWorksInAnotherFolder() throws IOException {
        redis.close();
        try (TestServer stranger = TestServer.start(temp.resolve("stranger"))) {
            RedisConf theirs = new RedisConf(conf().folder(), stranger.conf.port(), stranger.conf.password());
            theirs.write();
            Files.copy(
                    stranger.conf.folder().resolve("redis.pid"),
                    theirs.folder().resolve("redis.pid"),
                    StandardCopyOption.REPLACE_EXISTING);

            OwnRedis next = OwnRedis.start(data, TestRedis.RANDOM);

            next.close();

            assertThat(stranger.ask("PING")).containsExactly("PONG");
            assertThat(next.uri().getPort()).isNotEqualTo(stranger.conf.port());
        }
    }

    @Test
    void stopsWithTheService() {
        redis.close();

        assertThat(ProcessHandle.of(redis.pid()).map(Leftover::runs).orElse(false))
                .isFalse();
    }

    @Test
    void refusesASecondServiceInPlainWords() {
        assertThatThrownBy(() -> DataFolder.open(data.path()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another running service uses the data folder")
                .hasMessageContaining("carechat.data");
    }

    @Test
    void refusesToOpenAFolderOfANewerRedisWithAnOlderOne() throws IOException {
        redis.close();
        if (RedisBinary.find(conf().folder()).major() >= 7) {
            return;
        }
        Files.createDirectories(conf().folder().resolve("appendonlydir"));

        assertThatThrownBy(() -> OwnRedis.start(data, TestRedis.RANDOM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("written by Redis 7");
    }

    /// Kills Redis in the midst of the talk, and talks on until the connection breaks.
    private void sayUntilItDies(TestNode node, String id, int round, List<String> acknowledged) {
        for (int i = 1; i <= 1_000_000; i++) {
            String message = round + "-" + i;
            try {
                assertThat(node.say(id, message, "说 " + message)).isInstanceOf(Acceptance.Stored.class);
                acknowledged.add(message);
            } catch (StoreUnavailable down) {
                return;
            }
            if (i == BEFORE_THE_KILL) {
                ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();
            }
        }
        throw new AssertionError("Redis was not killed");
    }

    private static List<Posted> awaitFeed(TestNode node, String id) {
        long deadline = System.nanoTime() + TestRedis.patience().toNanos();
        while (true) {
            try {
                return node.feed.events(id, 0, 1_000_000);
            } catch (StoreUnavailable down) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private static String messageId(Posted posted) {
        return posted.event() instanceof Event.CustomerMessage message ? message.clientMessageId() : "";
    }

    private RedisConf conf() throws IOException {
        return RedisConf.read(data.folder("redis")).orElseThrow();
    }

    private String config(String name) throws IOException {
        try (RedisProbe probe = new RedisProbe(conf())) {
            return probe.ask("CONFIG", "GET", name).getLast();
        }
    }
}
