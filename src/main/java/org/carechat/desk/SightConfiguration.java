package org.carechat.desk;

import java.time.Clock;
import java.util.function.Supplier;
import org.carechat.cases.Cases;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.customer.Attachments;
import org.carechat.customer.Blocks;
import org.carechat.customer.People;
import org.carechat.customer.Reach;
import org.carechat.customer.Visits;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Looking;
import org.carechat.handoff.Notes;
import org.carechat.handoff.Packing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what agents see of customers.
@Configuration(proxyBeanMethods = false)
class SightConfiguration {

    @Bean
    Veils deskVeils(Journal journal, Clock clock) {
        return new Veils(journal, clock);
    }

    @Bean
    Contents deskContents(Attachments attachments) {
        return new Contents(attachments);
    }

    @Bean
    Sight deskSight(People people, Visits visits, Cases cases, Blocks blocks, Listing listing) {
        return new Sight(people, visits, cases, blocks, listing);
    }

    @Bean
    ConversationViews conversationViews(
            Packing packing, Sight sight, Labels labels, Clock clock, ObjectProvider<Reach> reaches) {
        return new ConversationViews(
                packing, sight, labels, clock, reaches.stream().toList());
    }

    @Bean
    SightController.Parts sightParts(
            Feed feed,
            Journal journal,
            Veils veils,
            Blocks blocks,
            Notes notes,
            Labels labels,
            Clock clock,
            Supplier<String> ids) {
        Looking looking = new Looking(journal, clock, ids);
        return new SightController.Parts(feed, looking, veils, blocks, notes, labels, clock);
    }
}
