package org.carechat.store;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How every connection to Redis is set up.
final class Links {

    static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    private Links() {}

    /// @param timeout after which a command counts as failed
    record Setup(ClientResources resources, Duration timeout, Duration connectTimeout) {

        /// What was sent over a connection that broke has an unknown outcome: it fails, and is never sent again
        /// behind the caller's back. While there is no connection, commands fail at once.
        <B extends ClientOptions.Builder> B options(B options) {
            options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .replayFilter(command -> true)
                    .timeoutOptions(TimeoutOptions.enabled(timeout))
                    .socketOptions(SocketOptions.builder()
                            .connectTimeout(connectTimeout)
                            .keepAlive(true)
                            .build());
            return options;
        }
    }

    static ClientResources resources() {
        return ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .reconnectDelay(Delay.exponential(Duration.ofMillis(10), LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS))
                .build();
    }

    static void shutdown(AbstractRedisClient client) {
        ClientResources resources = client.getResources();
        client.shutdown(Duration.ZERO, LONGEST_PAUSE);
        resources.shutdown(0, LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }
}
