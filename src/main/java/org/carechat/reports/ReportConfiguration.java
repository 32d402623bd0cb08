package org.carechat.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.carechat.conversation.Feed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the reports. `carechat.reports.every` is how often is counted: so old the figures of today are at most.
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Reports reports(Tallies tallies, Promises promises) {
        return new Reports(tallies, promises);
    }

    @Bean
    ReportUpkeep reportUpkeep(
            Tallies tallies,
            Feed feed,
            Clock clock,
            ZoneId zone,
            CountedChannels counted,
            @Value("${carechat.reports.every:PT15S}") Duration every) {
        return new ReportUpkeep(new Counter(tallies, feed, clock, zone, every, counted::counts), every);
    }
}
