package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.language.Exchange;
import org.carechat.language.Exchanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Exchanges with the language model in Redis, for all nodes together, each sealed under the key of the person
/// whose conversation it was: erasing that person makes them unreadable here, too.
final class RedisExchanges implements Exchanges {

    static final String KEY = "{meta}:exchanges";

    private static final Logger LOG = LoggerFactory.getLogger(RedisExchanges.class);
    private static final int KEPT = 1_000;
    private static final Duration LIFE = Duration.ofDays(7);

    private final RedisAccess redis;
    private final People people;
    private final JsonMapper json;
    private final SecureRandom random;
    private final Executor later;

    /// @param later runs what nobody waits for
    RedisExchanges(RedisAccess redis, People people, JsonMapper json, SecureRandom random, Executor later) {
        this.redis = redis;
        this.people = people;
        this.json = json;
        this.random = random;
        this.later = later;
    }

    @Override
    public void keep(Exchange exchange) {
        later.execute(() -> {
            try {
                people.key(exchange.conversation()).ifPresent(key -> push(sealed(exchange, key)));
            } catch (StoreUnavailable e) {
                LOG.debug("an exchange with the language model was not kept", e);
            }
        });
    }

    private byte[] sealed(Exchange exchange, DataKey key) {
        byte[] header = exchange.conversation().getBytes(StandardCharsets.UTF_8);
        return Envelope.seal(KEY, header, json.writeValueAsBytes(exchange), key, random)
                .bytes();
    }

    private void push(byte[] sealed) {
        redis.call(commands -> {
            var pushed = commands.lpush(KEY, sealed);
            var trimmed = commands.ltrim(KEY, 0, KEPT - 1);
            redis.await(commands.expire(KEY, LIFE.toSeconds()));
            redis.await(trimmed);
            return redis.await(pushed);
        });
    }

    @Override
    public List<Exchange> newest(int most) {
        List<Exchange> found = new ArrayList<>();
        try {
            for (byte[] stored : redis.call(commands -> redis.await(commands.lrange(KEY, 0, most - 1)))) {
                open(Envelope.of(ByteBuffer.wrap(stored))).ifPresent(found::add);
            }
        } catch (StoreUnavailable e) {
            LOG.debug("the exchanges with the language model can't be read", e);
        }
        return List.copyOf(found);
    }

    private Optional<Exchange> open(Envelope envelope) {
        String conversation = new String(envelope.header(), StandardCharsets.UTF_8);
        return envelope.open(KEY, people.key(conversation)).map(content -> json.readValue(content, Exchange.class));
    }
}
