package org.carechat.store;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Offers what the desk and the queue keep in Redis.
@Configuration(proxyBeanMethods = false)
class DeskStoreConfiguration {

    @Bean
    RedisQueueIndex queueIndex(RedisAccess redis) {
        return new RedisQueueIndex(redis);
    }

    @Bean
    RedisWhereabouts whereabouts(RedisAccess redis) {
        return new RedisWhereabouts(redis);
    }

    @Bean
    RedisPresence presence(RedisAccess redis) {
        return new RedisPresence(redis);
    }

    @Bean
    RedisAccounts accounts(RedisAccess redis) {
        return new RedisAccounts(redis, new AccountCodec(JsonMapper.builder().build()));
    }

    @Bean
    RedisHousekeeping housekeeping(RedisAccess redis) {
        return new RedisHousekeeping(redis, JsonMapper.builder().build(), System::nanoTime);
    }

    @Bean
    RedisLastAgents lastAgents(RedisAccess redis) {
        return new RedisLastAgents(redis);
    }

    @Bean
    RedisChannelBook channelBook(RedisAccess redis, MasterKey master) {
        return new RedisChannelBook(redis, master, JsonMapper.builder().build(), System::nanoTime);
    }

    @Bean
    RedisSearchIndex searchIndex(RedisAccess redis, MasterKey master) {
        return new RedisSearchIndex(redis, master);
    }

    @Bean
    RedisBlocks blocks(RedisAccess redis, Clock clock) {
        return new RedisBlocks(redis, clock, System::nanoTime);
    }

    @Bean
    RedisSessions deskSessions(RedisAccess redis) {
        return new RedisSessions(redis);
    }

    @Bean
    RedisAttempts attempts(RedisAccess redis) {
        return new RedisAttempts(redis);
    }

    @Bean
    RedisModelLedger modelLedger(RedisAccess redis) {
        return new RedisModelLedger(redis);
    }

    @Bean
    RedisExchanges exchanges(RedisAccess redis, People people) {
        return new RedisExchanges(
                redis,
                people,
                JsonMapper.builder().build(),
                new SecureRandom(),
                task -> Thread.ofVirtual().name("exchange").start(task));
    }
}
