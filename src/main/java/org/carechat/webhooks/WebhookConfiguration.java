package org.carechat.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.carechat.conversation.Feed;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires what other systems are told: `carechat.webhooks.receivers` names them, and so may features.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Receivers webhookReceivers(WebhookSettings settings) {
        return settings.named();
    }

    @Bean
    Topic conversationTopic(ConversationNews news, Feed feed) {
        return new ConversationTopic(news, feed);
    }

    @Bean
    Topics webhookTopics(List<Topic> topics) {
        return new Topics(topics);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    PostRoom postRoom(
            List<Receivers> receivers,
            Topics topics,
            Outbox outbox,
            Courier.Posting posting,
            WebhookSettings settings) {
        return new PostRoom(all(receivers), topics, outbox, posting, settings.tries());
    }

    @Bean
    Courier.Posting webhookPosting(Clock clock, JsonMapper json, MeterRegistry meters) {
        return new Courier.Posting(new Webhook(clock, PATIENCE), json, clock, new WebhookMeters(meters));
    }

    private static List<Receiver> all(List<Receivers> receivers) {
        return receivers.stream().flatMap(some -> some.all().stream()).toList();
    }
}
