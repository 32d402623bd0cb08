package org.carechat.store;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

    /// Sends many commands at once and waits for all answers.
    ///
    /// @return the answers in order
    <T> List<T> all(Function<RedisClusterAsyncCommands<String, byte[]>, List<RedisFuture<T>>> many) {
        return call(commands -> {
            List<RedisFuture<T>> sent = many.apply(commands);
            return sent.stream().map(this::await).toList();
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
        try {
            return answer(await(to.evalsha(script.sha(), ScriptOutputType.MULTI, keys, args.values())));
        } catch (RedisNoScriptException unknown) {
            return answer(await(to.eval(script.source(), ScriptOutputType.MULTI, keys, args.values())));
        }
    }

    private static Answer answer(@Nullable Object values) {
        return new Answer(values instanceof List<?> list ? list : List.of());
    }

    private static <T> T guarded(Guarded<T> work) {
        try {
            return work.run();
        } catch (RedisException e) {
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
