package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.cases.CaseNews;

/// Cases of which others may have to be told, in Redis.
final class RedisCaseNews implements CaseNews {

    private static final int AT_ONCE = 200;
    /// For so long a case stays noted: who has noted it is about to write.
    private static final Duration ABOUT_TO_WRITE = Duration.ofMinutes(1);
    /// Longer than a closed case is kept.
    private static final Duration KEPT = Duration.ofDays(500);

    private final RedisAccess redis;

    RedisCaseNews(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public List<String> noted() {
        return redis.call(commands -> redis.await(commands.zrange(CaseKeys.NEWS, 0, AT_ONCE - 1))).stream()
                .map(RedisCaseNews::text)
                .toList();
    }

    @Override
    public Set<String> told(String id) {
        return redis.call(commands -> redis.await(commands.smembers(CaseKeys.told(id)))).stream()
                .map(RedisCaseNews::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void told(String id, Set<String> steps) {
        if (!steps.isEmpty()) {
            Args args = new Args().add(KEPT.toMillis());
            steps.forEach(args::add);
            redis.write(CaseToldScript.SCRIPT, new String[] {CaseKeys.told(id)}, args);
        }
        Args args = new Args().add(id).add(ABOUT_TO_WRITE.toMillis());
        redis.write(NewsUnlistScript.SCRIPT, new String[] {CaseKeys.NEWS}, args);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
