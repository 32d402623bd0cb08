package org.carechat.store;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/// The one way to Redis for every class of this package. All failures are [StoreUnavailable]; its outcome is
/// unknown then, and nothing may be acknowledged. Blocks; thread-safe.
final class RedisAccess {

    private final RedisLink link;
    private final int replicas;
    private final Duration timeout;

    /// @param replicas how many replicas must have a write before it counts; 0 where the server itself is enough
    RedisAccess(RedisLink link, int replicas, Duration timeout) {
        this.link = link;
        this.replicas = replicas;
        this.timeout = timeout;
    }

    /// Runs a script that changes nothing.
    Answer read(Script script, String[] keys, Args args) {
        return call(commands -> run(commands, script, keys, args));
    }

    /// Runs a script; when this returns, what it wrote is as durable as promised.
    Answer write(Script script, String[] keys, Args args) {
        return durably(keys[0], commands -> run(commands, script, keys, args));
    }

    /// Runs plain commands on the node that has `key`; when this returns, what they wrote is as durable as
    /// promised.
    <T> T durably(String key, Work<T> work) {
        if (replicas == 0) {
            return call(work);
        }
        return guarded(() -> {
            RedisClusterAsyncCommands<String, byte[]> commands = link.commandsFor(key);
            T result = work.with(commands);
            long have = await(commands.waitForReplication(replicas, timeout.toMillis() / 2));
            if (have < replicas) {
                throw new RedisException("only " + have + " of " + replicas + " replicas have taken it");
            }
            return result;
        });
    }

    /// Runs plain commands.
    <T> T call(Work<T> work) {
        return guarded(() -> work.with(link.commands()));
    }

    /// Runs a script that changes nothing over a key of every shard: all at once where one server has them all,
    /// shard by shard in a Cluster.
    ///
    /// @param key of a shard, from 0
    /// @return the ids that it found
    List<String> everyShard(Script script, IntFunction<String> key, Args args) {
        String[] keys = IntStream.range(0, Shard.COUNT).mapToObj(key).toArray(String[]::new);
        if (!link.isCluster()) {
            return read(script, keys, args).texts();
        }
        return call(commands -> {
            List<RedisFuture<Object>> sent = Arrays.stream(keys)
                    .map(one -> send(commands, script, new String[] {one}, args))
                    .toList();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < keys.length; i++) {
                found.addAll(settled(sent.get(i), commands, script, new String[] {keys[i]}, args)
                        .texts());
            }
            return found;
        });
    }

    /// @return whether a write waits for replicas, so that nobody may be told of it before
    boolean waits() {
        return replicas > 0;
    }

    <T> T await(RedisFuture<T> future) {
        return LettuceFutures.awaitOrCancel(future, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    RedisLink link() {
        return link;
    }

    private Answer run(RedisClusterAsyncCommands<String, byte[]> to, Script script, String[] keys, Args args) {
        return settled(send(to, script, keys, args), to, script, keys, args);
    }

    private static RedisFuture<Object> send(
            RedisClusterAsyncCommands<String, byte[]> to, Script script, String[] keys, Args args) {
        return to.evalsha(script.sha(), ScriptOutputType.MULTI, keys, args.values());
    }

    /// Waits for a script that was sent by its digest, and sends its source where the server doesn't know it.
    private Answer settled(
            RedisFuture<Object> sent,
            RedisClusterAsyncCommands<String, byte[]> to,
            Script script,
            String[] keys,
            Args args) {
        try {
            return answer(await(sent));
        } catch (RedisNoScriptException unknown) {
            return answer(await(to.eval(script.source(), ScriptOutputType.MULTI, keys, args.values())));
        }
    }

    private static Answer answer(@Nullable Object values) {
        return new Answer(values instanceof List<?> list ? list : List.of());
    }

    private <T> T guarded(Guarded<T> work) {
        try {
            return work.run();
        } catch (RedisException | CancellationException e) {
            link.doubted();
            throw new StoreUnavailable("The store doesn't answer, or doesn't take writes: " + e.getMessage(), e);
        }
    }

    /// Something that is done with commands.
    interface Work<T> {
        T with(RedisClusterAsyncCommands<String, byte[]> commands);
    }

    private interface Guarded<T> {
        T run();
    }
}
