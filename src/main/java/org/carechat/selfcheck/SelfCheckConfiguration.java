package org.carechat.selfcheck;

import org.carechat.bundle.Bundle;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the self-checks.
@Configuration(proxyBeanMethods = false)
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
