package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.carechat.wechat.Nonces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers what the door of WeChat's accounts keeps in Redis.
@Configuration(proxyBeanMethods = false)
class WechatStoreConfiguration {

    private final SecureRandom random = new SecureRandom();

    @Bean
    RedisDeliveries wechatDeliveries(RedisAccess redis, People people) {
        return new RedisDeliveries(redis, people, random);
    }

    @Bean
    RedisDueTalks wechatDueTalks(RedisAccess redis) {
        return new RedisDueTalks(redis);
    }

    @Bean
    RedisTokenShelf wechatTokenShelf(RedisAccess redis, PersonKeyRing keys) {
        return new RedisTokenShelf(redis, keys, random);
    }

    @Bean
    Nonces wechatNonces(RedisAccess redis) {
        return (request, message, life) -> carries(redis, request, message, life);
    }

    private static boolean carries(RedisAccess redis, String request, String message, Duration life) {
        // Who it is from stands in its name: only a digest is kept.
        String digest =
                UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8)).toString();
        Args args = new Args().add(digest).add(life.toMillis());
        return redis.write(WechatNonceScript.SCRIPT, new String[] {WechatKeys.nonce(request)}, args)
                        .number(0)
                == 1;
    }
}
