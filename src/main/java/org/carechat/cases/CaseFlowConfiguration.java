package org.carechat.cases;

import java.time.ZoneId;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.PerBundle;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.springframework.context.annotation.Bean;

/// Wires the flow.
@PerBundle
class CaseFlowConfiguration {

    @Bean
    Skill caseSkill(Cases cases, Registry registry, Bundle bundle, Phrasebook phrasebook, ZoneId zone) {
        return new CaseSkill(cases, registry, CaseSigns.of(bundle), new CaseWords(phrasebook, zone));
    }
}
