package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

/// The real Redis that the tests of the store run against: the service's own, in a folder that goes with the JVM.
final class TestRedis {

    static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final DataFolder data;
    private final OwnRedis redis;

    private TestRedis() {
        try {
            folder = Files.createTempDirectory("carechat-store");
            data = DataFolder.open(folder.resolve("data"));
            redis = OwnRedis.start(data, RANDOM);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OwnRedis shared() {
        return Shared.REDIS.redis;
    }

    /// @return a node of its own, as another process would be
    static TestNode node() {
        return new TestNode(connect(shared()));
    }

    static RedisLink connect(OwnRedis redis) {
        return properties(Map.of()).connect(redis);
    }

    static RedisProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("spring.data.redis", RedisProperties.class);
    }

    /// A key that is set doesn't need the folder.
    static MasterKey master() {
        return MasterKey.load("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", null, RANDOM);
    }

    static Duration patience() {
        return Duration.ofSeconds(20);
    }

    /// Started only for tests that ask for it.
    private static final class Shared {
        private static final TestRedis REDIS = new TestRedis();
    }

    private void stop() {
        redis.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
