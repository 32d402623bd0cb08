package org.carechat.booking;

import org.carechat.bundle.PerBundle;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.springframework.context.annotation.Bean;

/// Wires the flow.
@PerBundle
class BookingFlowConfiguration {

    @Bean
    Skill bookingSkill(BookingApi api, Ledger ledger, Phrasebook phrasebook, Products products) {
        return new BookingSkill(api, ledger, new VisitWords(phrasebook, products));
    }

    @Bean
    AgentBooking agentBooking(BookingApi api, Ledger ledger, Phrasebook phrasebook, Products products) {
        return new AgentBooking(api, ledger, new VisitWords(phrasebook, products));
    }
}
