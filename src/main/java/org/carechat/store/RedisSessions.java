package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.carechat.desk.Session;
import org.carechat.desk.Sessions;

/// Who is signed in, in Redis, which forgets sessions by itself.
final class RedisSessions implements Sessions {

    private final RedisAccess redis;

    RedisSessions(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void open(String hash, Session session, Duration life) {
        byte[] value = (session.account() + " " + session.csrf() + " " + session.generation())
                .getBytes(StandardCharsets.UTF_8);
        String key = DeskKeys.session(hash);
        redis.durably(key, commands -> redis.await(commands.psetex(key, life.toMillis(), value)));
    }

    @Override
    public Optional<Session> find(String hash) {
        return redis.call(commands -> Optional.ofNullable(redis.await(commands.get(DeskKeys.session(hash)))))
                .map(RedisSessions::session);
    }

    @Override
    public void close(String hash) {
        String key = DeskKeys.session(hash);
        redis.durably(key, commands -> redis.await(commands.del(key)));
    }

    private static Session session(byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        String[] parts = text.split(" ");
        return new Session(parts[0], parts[1], parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }
}
