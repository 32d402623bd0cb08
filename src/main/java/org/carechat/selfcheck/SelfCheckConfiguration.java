package org.carechat.selfcheck;

import org.carechat.bundle.Bundle;
import org.carechat.bundle.Facts;
import org.carechat.bundle.PerBundle;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.springframework.context.annotation.Bean;

/// Wires the self-checks.
@PerBundle
class SelfCheckConfiguration {

    @Bean
    SelfChecks selfChecks(Bundle bundle) {
        return SelfChecks.of(bundle);
    }

    @Bean
    Skill selfCheckSkill(SelfChecks checks, Bundle bundle, Facts facts, Products products, Phrasebook phrasebook) {
        Before before = Before.read(bundle.yaml(Before.FILE), facts);
        return new SelfCheckSkill(checks, before, new CheckWords(phrasebook, products, before));
    }
}
