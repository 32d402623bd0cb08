package org.carechat.store;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.conversation.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at each server once, at the start: too old a one is refused, and what it promises about durability is
/// logged.
///
/// @param replicas how many replicas must have a write before it is acknowledged
record ServerCheck(RedisAccess redis, int replicas) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);
    private static final Pattern VERSION = Pattern.compile("redis_version:(\\d+)\\.(\\d+)[^\\r\\n]*");
    private static final int MAJOR = 6;
    private static final int MINOR = 2;

    /// @throws IllegalStateException for a server before 6.2
    void run() {
        redis.link().servers().forEach((address, server) -> {
            String info = redis.call(ignored -> redis.await(server.info("server")));
            refuseOld(info);
            LOG.info(
                    "Redis {} {}: {}, acknowledged when {} replicas have it, too",
                    version(info),
                    address,
                    durability(server),
                    replicas);
        });
    }

    static void refuseOld(String info) {
        Matcher version = VERSION.matcher(info);
        if (!version.find()) {
            LOG.warn("The Redis server doesn't tell its version; 6.2 or newer is needed");
            return;
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        if (major < MAJOR || major == MAJOR && minor < MINOR) {
            throw new IllegalStateException(
                    "The Redis server is " + version(info) + "; CareChat needs Redis 6.2 or newer.");
        }
    }

    private String durability(RedisClusterAsyncCommands<String, byte[]> server) {
        try {
            Map<String, String> append = redis.call(ignored -> redis.await(server.configGet("append*")));
            Map<String, String> policy = redis.call(ignored -> redis.await(server.configGet("maxmemory-policy")));
            warnOfLoss(append, policy);
            return "appendonly " + append.get("appendonly") + ", appendfsync " + append.get("appendfsync") + ", "
                    + policy;
        } catch (StoreUnavailable e) {
            if (e.getCause() instanceof RedisCommandExecutionException) {
                return "its durability can't be read (CONFIG is not allowed)";
            }
            throw e;
        }
    }

    private void warnOfLoss(Map<String, String> append, Map<String, String> policy) {
        boolean synced = "yes".equals(append.get("appendonly")) && "always".equals(append.get("appendfsync"));
        if (!synced && replicas == 0) {
            LOG.warn("This Redis may lose acknowledged messages when its machine fails:"
                    + " set appendonly yes and appendfsync always, or carechat.store.replicas-to-wait");
        }
        if (!"noeviction".equals(policy.get("maxmemory-policy"))) {
            LOG.warn("This Redis may throw messages away when its memory is full: set maxmemory-policy noeviction");
        }
    }

    private static String version(String info) {
        Matcher version = VERSION.matcher(info);
        return version.find() ? version.group().substring("redis_version:".length()) : "of an unknown version";
    }
}
