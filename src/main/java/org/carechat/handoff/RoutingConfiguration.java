package org.carechat.handoff;

import java.time.Clock;
import java.time.Duration;
import org.carechat.conversation.Feed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires how conversations get to agents and what becomes of them. `carechat.desk.vanished` is how long an agent
/// may not be heard of before others get their conversations, `carechat.desk.patience` how long customers may wait.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Patience.class)
class RoutingConfiguration {

    @Bean
    LateWatch lateWatch(QueueIndex queue, Whereabouts whereabouts, Feed feed, Patience patience, Clock clock) {
        return new LateWatch(queue, whereabouts, feed, patience, clock);
    }

    @Bean
    Router router(
            Housekeeping house, Presence presence, Whereabouts whereabouts, Handover.Parts parts, Handover handover) {
        return new Router(new Router.Parts(
                house,
                parts.queue(),
                presence,
                whereabouts,
                parts.agents(),
                parts.last(),
                parts.feed(),
                parts.journal(),
                handover));
    }

    @Bean
    RoutingUpkeep routingUpkeep(
            Router router,
            LateWatch late,
            Handover.Parts parts,
            Presence presence,
            Handover handover,
            @Value("${carechat.desk.vanished:PT3M}") Duration longest) {
        return new RoutingUpkeep(router, new VanishedSweep(parts, presence, handover, longest), late);
    }
}
