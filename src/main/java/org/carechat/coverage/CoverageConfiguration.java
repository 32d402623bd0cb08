package org.carechat.coverage;

import java.net.URI;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.PerBundle;
import org.carechat.bundle.Products;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/// Wires coverage: `carechat.coverage.url` names another rules API, otherwise ours is used.
@PerBundle
class CoverageConfiguration {

    @Bean
    RuleBook ruleBook(Bundle bundle) {
        return RuleBook.of(bundle);
    }

    /// The one that is meant by its type: where no other rules API is named, [#coverageRules] is the same object.
    @Bean
    @Primary
    BuiltInCoverage builtInCoverage(RuleBook book, Bundle bundle, Supplier<String> ids) {
        return new BuiltInCoverage(book, bundle.version(), ids);
    }

    @Bean
    Skill coverageSkill(
            @Qualifier("coverageRules") CoverageRules rules,
            RuleBook book,
            Bundle bundle,
            Products products,
            Phrasebook phrasebook,
            Gate gate) {
        return CoverageSkill.of(rules, book, Questionnaire.of(bundle, products), phrasebook, gate);
    }

    @Bean
    AgentCoverage agentCoverage(
            @Qualifier("coverageRules") CoverageRules rules,
            RuleBook book,
            Bundle bundle,
            Products products,
            Phrasebook phrasebook,
            Gate gate) {
        return AgentCoverage.of(rules, book, Questionnaire.of(bundle, products), phrasebook, gate);
    }

    @Bean
    CoverageRules coverageRules(
            BuiltInCoverage own, @Value("${carechat.coverage.url:#{null}}") @Nullable URI url, JsonMapper json) {
        return url == null ? own : new RemoteCoverage(url, RemoteCoverage.Patience.USUAL, json);
    }
}
