package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a Redis whose service was killed: here that service is another process.
class OrphanedRedisTest {

    @TempDir
    private Path temp;

    private Process service;
    private long pid;
    private String conversation;

    /// Starts a Redis, stores something in it, says where, and waits for its end.
    static final class Service {
        public static void main(String[] args) throws IOException {
            OwnRedis redis = OwnRedis.start(DataFolder.open(Path.of(args[0])), TestRedis.RANDOM);
            TestNode node = new TestNode(TestRedis.connect(redis));
            System.out.println("READY " + redis.pid() + " " + node.opened());
            System.in.read();
        }
    }

    @BeforeEach
    void start() throws IOException {
        service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        temp.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] says = ready(service.inputReader()).split(" ");
        pid = Long.parseLong(says[1]);
        conversation = says[2];
    }

    @AfterEach
    void end() {
        service.destroyForcibly().onExit().join();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void isTakenOver() throws IOException {
        kill();

        try (DataFolder data = DataFolder.open(temp);
                OwnRedis redis = OwnRedis.start(data, TestRedis.RANDOM)) {
            assertThat(redis.pid()).isEqualTo(pid);
            assertThat(found(redis)).isTrue();
        }
        assertThat(runs()).isFalse();
    }

    @Test
    void isReplacedWhenItDoesNotAnswer() throws IOException {
        kill();
        new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().onExit().join();

        try (DataFolder data = DataFolder.open(temp);
                OwnRedis redis = OwnRedis.start(data, TestRedis.RANDOM)) {
            assertThat(redis.pid()).isNotEqualTo(pid);
            assertThat(runs()).isFalse();
            assertThat(found(redis)).isTrue();
        }
    }

    @Test
    void isNobodyElsesWhileItsServiceRuns() {
        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another running service");
    }

    private void kill() {
        service.destroyForcibly().onExit().join();
        assertThat(runs()).isTrue();
    }

    private boolean runs() {
        return ProcessHandle.of(pid).map(Leftover::runs).orElse(false);
    }

    private boolean found(OwnRedis redis) {
        try (TestNode node = new TestNode(TestRedis.connect(redis))) {
            return node.feed.head(conversation).isPresent();
        }
    }

    private static String ready(BufferedReader says) throws IOException {
        String line = says.readLine();
        while (line != null && !line.startsWith("READY ")) {
            line = says.readLine();
        }
        return String.valueOf(line);
    }
}
