package org.carechat.safety;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.PerBundle;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Triage;
import org.springframework.context.annotation.Bean;

/// Wires triage, the flow of an emergency, and the gate.
@PerBundle
class SafetyConfiguration {

    @Bean
    Alarms alarms(Bundle bundle, Contacts contacts, Phrasebook phrasebook) {
        return new Alarms(Guides.of(bundle, contacts), phrasebook);
    }

    @Bean
    Triage triage(Bundle bundle, Alarms alarms) {
        return new DangerTriage(DangerSigns.of(bundle), alarms, Topics.of(bundle));
    }

    @Bean
    Skill emergencySkill(Bundle bundle, Alarms alarms, Phrasebook phrasebook, Products products) {
        return new EmergencySkill(alarms, Topics.of(bundle), phrasebook, products);
    }

    @Bean
    NeverSuggest neverSuggest(Bundle bundle) {
        return NeverSuggest.of(bundle);
    }

    @Bean
    Gate gate(Bundle bundle, NeverSuggest never, Contacts contacts, Clock clock, ZoneId zone, MeterRegistry meters) {
        return new EvidenceGate(
                Promises.of(bundle),
                never,
                contacts,
                clock.withZone(zone),
                kind -> meters.counter("carechat.gate.withheld", "kind", kind).increment());
    }
}
