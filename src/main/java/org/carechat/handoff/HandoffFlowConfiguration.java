package org.carechat.handoff;

import org.carechat.bundle.Bundle;
import org.carechat.bundle.PerBundle;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Recall;
import org.carechat.dialogue.Skill;
import org.springframework.context.annotation.Bean;

/// Wires the flow, and that of coming back.
@PerBundle
class HandoffFlowConfiguration {

    @Bean
    CannedReplies cannedReplies(Bundle bundle) {
        return CannedReplies.of(bundle);
    }

    @Bean
    Skill recallSkill() {
        return new Recall();
    }

    @Bean
    Skill handoffSkill(Queue queue, Phrasebook phrasebook) {
        return new HandoffSkill(queue, phrasebook);
    }
}
