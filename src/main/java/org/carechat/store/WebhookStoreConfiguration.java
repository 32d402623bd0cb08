package org.carechat.store;

import org.carechat.cases.CaseNews;
import org.carechat.webhooks.ConversationNews;
import org.carechat.webhooks.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers what others are still to be told, as Redis keeps it.
@Configuration(proxyBeanMethods = false)
class WebhookStoreConfiguration {

    @Bean
    Outbox outbox(RedisAccess redis) {
        return new RedisOutbox(redis);
    }

    @Bean
    ConversationNews conversationNews(RedisAccess redis) {
        return new RedisConversationNews(redis);
    }

    @Bean
    CaseNews caseNews(RedisAccess redis) {
        return new RedisCaseNews(redis);
    }
}
