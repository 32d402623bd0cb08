package org.carechat.store;

import java.security.SecureRandom;
import org.carechat.cases.Cases;
import org.carechat.reports.Tallies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the cases that Redis keeps, and the counts of the reports.
@Configuration(proxyBeanMethods = false)
class CaseStoreConfiguration {

    @Bean
    Cases cases(RedisAccess redis, PersonKeyRing keys) {
        return new RedisCases(redis, new CaseRecords(keys, new SecureRandom()));
    }

    @Bean
    Tallies tallies(RedisAccess redis) {
        return new RedisTallies(redis);
    }
}
