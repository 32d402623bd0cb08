package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// The backup of docs/operations.md: the log is copied while the service runs, and put in the place of another.
class BackupTest {

    private static final List<String> LOGS = List.of("appendonlydir", "appendonly.aof");

    @TempDir
    private Path temp;

    private volatile boolean ended;

    @Test
    void bringsBackWhatWasAcknowledgedBeforeTheCopyBegan() throws Exception {
        String id;
        int before;
        try (DataFolder data = DataFolder.open(temp.resolve("old"));
                OwnRedis redis = OwnRedis.start(data, TestRedis.RANDOM);
                TestNode node = new TestNode(TestRedis.connect(redis))) {
            id = node.opened();
            AtomicInteger said = new AtomicInteger();
            Thread talk = talk(node, id, said);
            while (said.get() < 200) {
                Thread.onSpinWait();
            }
            before = said.get();
            copy(data.folder("redis"), temp.resolve("backup"));
            ended = true;
            talk.join();
        }
        try (DataFolder data = DataFolder.open(temp.resolve("new"))) {
            copy(temp.resolve("backup"), data.folder("redis"));
            try (OwnRedis redis = OwnRedis.start(data, TestRedis.RANDOM);
                    TestNode node = new TestNode(TestRedis.connect(redis))) {
                List<String> stored = messages(node, id);

                assertThat(stored.size()).isGreaterThanOrEqualTo(before);
                assertThat(stored)
                        .isEqualTo(IntStream.range(0, stored.size())
                                .mapToObj(i -> "m" + i)
                                .toList());
            }
        }
    }

    private Thread talk(TestNode node, String id, AtomicInteger said) {
        return Thread.ofPlatform().start(() -> {
            while (!ended) {
                node.said(id, "m" + said.get(), "说");
                said.incrementAndGet();
            }
        });
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        for (String log : LOGS) {
            if (Files.exists(from.resolve(log))) {
                FileSystemUtils.copyRecursively(from.resolve(log), to.resolve(log));
            }
        }
    }

    private static List<String> messages(TestNode node, String id) {
        return node.feed.events(id, 0, 1_000_000).stream()
                .map(Posted::event)
                .filter(Event.CustomerMessage.class::isInstance)
                .map(event -> ((Event.CustomerMessage) event).clientMessageId())
                .toList();
    }
}
