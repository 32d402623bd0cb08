package org.carechat.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.bundle.Products;
import org.carechat.bundle.ValueLabels;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Ownership;
import org.carechat.dialogue.Phrasebook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the queue, the flow and what the desk calls. `carechat.desk.hours` says when people sit there.
@Configuration(proxyBeanMethods = false)
class HandoffConfiguration {

    @Bean
    Queue handoffQueue(
            QueueIndex index,
            Presence presence,
            Housekeeping house,
            @Value("${carechat.desk.hours:}") String hours,
            Clock clock,
            ZoneId zone) {
        return new Queue(index, presence, new OpeningTimes(house, Hours.parse(hours)), clock, zone);
    }

    @Bean
    QueueKeeper queueKeeper(QueueIndex index, Whereabouts whereabouts, Bell bell) {
        return new QueueKeeper(index, whereabouts, bell);
    }

    @Bean
    SearchKeeper searchKeeper(SearchIndex index) {
        return new SearchKeeper(index);
    }

    @Bean
    Handover.Parts handoverParts(
            Ownership ownership,
            Feed feed,
            Journal journal,
            QueueIndex index,
            QueueKeeper keeper,
            Agents agents,
            LastAgents last,
            Clock clock,
            Supplier<String> ids) {
        return new Handover.Parts(ownership, feed, journal, index, keeper, agents, last, clock, ids);
    }

    @Bean
    Handover handover(Handover.Parts parts) {
        return new Handover(parts);
    }

    @Bean
    Notes agentNotes(Feed feed, Journal journal, Clock clock, Supplier<String> ids) {
        return new Notes(feed, journal, clock, ids);
    }

    @Bean
    Labels deskLabels(Phrasebook phrasebook, Products products, ValueLabels values, ZoneId zone) {
        return new Labels(phrasebook, products, values, zone);
    }

    @Bean
    Packing handoffPacking(Labels labels, Agents agents) {
        return new Packing(labels, agents);
    }

    @Bean
    SilenceSweep silenceSweep(
            Ownership ownership,
            Feed feed,
            QueueKeeper keeper,
            Clock clock,
            Supplier<String> ids,
            @Value("${carechat.closing.after:PT24H}") Duration longest) {
        return new SilenceSweep(ownership, feed, keeper, clock, ids, longest);
    }

    @Bean
    QueueUpkeep queueUpkeep(
            QueueKeeper keeper,
            QueueSweep sweep,
            SilenceSweep silence,
            RoutingUpkeep routing,
            @Value("${carechat.closing.every:PT1M}") Duration every) {
        return new QueueUpkeep(List.of(
                new QueueUpkeep.Chore(Duration.ofSeconds(1), keeper::flush),
                new QueueUpkeep.Chore(Duration.ofSeconds(5), sweep::mend),
                new QueueUpkeep.Chore(Duration.ofSeconds(1), routing.router()::route),
                new QueueUpkeep.Chore(Duration.ofSeconds(15), routing.vanished()::sweep),
                new QueueUpkeep.Chore(Duration.ofSeconds(5), routing.late()::look),
                new QueueUpkeep.Chore(every, silence::close)));
    }

    @Bean
    QueueSweep queueSweep(Ownership ownership, Feed feed, Journal journal, QueueIndex index, QueueKeeper keeper) {
        return new QueueSweep(ownership, feed, journal, index, keeper);
    }
}
