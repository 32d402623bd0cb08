package org.carechat.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers what the knowledge base keeps in Redis.
@Configuration(proxyBeanMethods = false)
class KnowledgeStoreConfiguration {

    @Bean
    RedisGaps gaps(RedisAccess redis) {
        return new RedisGaps(redis);
    }

    @Bean
    RedisPublications publications(RedisAccess redis) {
        return new RedisPublications(redis);
    }
}
