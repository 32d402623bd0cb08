package org.carechat.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.carechat.conversation.Bell;
import org.carechat.conversation.CaseNumber;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.webhooks.Topic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is done with cases. `carechat.cases.within` says how soon somebody has to get back to the customer,
/// `carechat.cases.told` whether the customer is told, `carechat.cases.every` how often promises are looked at.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseTargets.class)
class CaseConfiguration {

    @Bean
    Registry caseRegistry(Cases cases, CaseTargets targets) {
        SecureRandom random = new SecureRandom();
        return new Registry(cases, targets, () -> CaseNumber.make(random));
    }

    @Bean
    CaseWork caseWork(Cases cases, Registry registry, Feed feed, Journal journal, Clock clock, Supplier<String> ids) {
        return new CaseWork(cases, registry, feed, journal, clock, ids);
    }

    @Bean
    Topic caseTopic(CaseNews news, Cases cases) {
        return new CaseTopic(news, cases);
    }

    @Bean
    CaseWatch caseWatch(Cases cases, CaseWork work, Bell bell, Clock clock) {
        return new CaseWatch(cases, work, bell, clock);
    }

    @Bean
    CaseUpkeep caseUpkeep(CaseWatch watch, @Value("${carechat.cases.every:PT30S}") Duration every) {
        return new CaseUpkeep(watch, every);
    }
}
