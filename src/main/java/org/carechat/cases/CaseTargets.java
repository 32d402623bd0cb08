package org.carechat.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How soon somebody has to get back to the customer, `carechat.cases.*`.
///
/// @param within by grade, from `1` to `4`; grades that are left out keep what ships with the service, which is one
///     published complaints procedure's and no promise of the brand's
/// @param told whether customers are told that time; otherwise only the desk sees it
@ConfigurationProperties("carechat.cases")
record CaseTargets(
        @DefaultValue Map<Integer, Duration> within,
        @DefaultValue("false") boolean told) {

    private static final Map<Integer, Duration> SHIPPED =
            Map.of(1, Duration.ofHours(24), 2, Duration.ofHours(24), 3, Duration.ofHours(12), 4, Duration.ofHours(2));

    /// @throws IllegalArgumentException naming what can't be meant
    CaseTargets {
        within.forEach((grade, time) -> {
            if (!SHIPPED.containsKey(grade) || time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("carechat.cases.within has '" + grade + ": " + time
                        + "'; write a grade from 1 to 4 and a time like PT24H");
            }
        });
    }

    Instant due(int grade, Instant openedAt) {
        Duration shipped = SHIPPED.getOrDefault(grade, Duration.ofHours(24));
        return openedAt.plus(within.getOrDefault(grade, shipped));
    }
}
