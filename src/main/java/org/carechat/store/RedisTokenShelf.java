package org.carechat.store;

import io.lettuce.core.SetArgs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.carechat.wechat.TokenShelf;

/// WeChat's access tokens, in Redis, each sealed with a key of its account.
final class RedisTokenShelf implements TokenShelf {

    private static final byte[] NO_HEADER = {};

    private final RedisAccess redis;
    private final PersonKeyRing keys;
    private final SecureRandom random;

    RedisTokenShelf(RedisAccess redis, PersonKeyRing keys, SecureRandom random) {
        this.redis = redis;
        this.keys = keys;
        this.random = random;
    }

    @Override
    public Optional<String> token(String account) {
        String key = WechatKeys.token(account);
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(key))))
                .flatMap(stored -> Envelope.of(ByteBuffer.wrap(stored)).open(key, keys.find(owner(account))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void keep(String account, String token, Duration life) {
        String key = WechatKeys.token(account);
        byte[] text = token.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Envelope.seal(key, NO_HEADER, text, keys.make(owner(account)), random)
                .bytes();
        redis.durably(key, commands -> redis.await(commands.set(key, sealed, SetArgs.Builder.px(life.toMillis()))));
    }

    @Override
    public boolean mine(String account, Duration lease) {
        String key = WechatKeys.refreshing(account);
        SetArgs once = SetArgs.Builder.nx().px(lease.toMillis());
        return redis.durably(key, commands -> redis.await(commands.set(key, new byte[0], once)) != null);
    }

    @Override
    public void done(String account) {
        String key = WechatKeys.refreshing(account);
        redis.durably(key, commands -> redis.await(commands.del(key)));
    }

    private static String owner(String account) {
        return "wechat-account-" + account;
    }
}
