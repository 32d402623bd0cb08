package org.carechat.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Publications;

/// Bundles with all their files, in Redis, so that a node needs no other node's disk. What was published is never
/// taken away: a decision names its bundle for ever.
final class RedisPublications implements Publications {

    private static final String POINTER = "{knowledge}:current";

    private final RedisAccess redis;

    RedisPublications(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> current() {
        Answer answer = redis.read(PublishedScript.SCRIPT, keys(""), new Args().add("0"));
        return Optional.of(answer.text(0)).filter(version -> !version.isEmpty());
    }

    @Override
    public Optional<Bundle> find(String version) {
        Answer answer = redis.read(PublishedScript.SCRIPT, keys(version), new Args().add("1"));
        Map<String, String> files = new HashMap<>();
        for (int i = 1; i + 1 < answer.values().size(); i += 2) {
            files.put(answer.text(i), answer.text(i + 1));
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(Bundle.of(files));
    }

    @Override
    public void publish(Bundle bundle) {
        Args args = new Args().add(bundle.version());
        bundle.files().forEach((path, text) -> args.add(path).add(text));
        redis.write(PublishScript.SCRIPT, keys(bundle.version()), args);
    }

    private static String[] keys(String version) {
        return new String[] {"{knowledge}:bundle:" + version, POINTER};
    }
}
