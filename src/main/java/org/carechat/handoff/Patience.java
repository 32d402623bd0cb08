package org.carechat.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long somebody may wait before the desk is warned.
///
/// @param reply for an answer of the agent who has the conversation
@ConfigurationProperties("carechat.desk.patience")
record Patience(
        @DefaultValue("PT30S") Duration danger,
        @DefaultValue("PT2M") Duration high,
        @DefaultValue("PT5M") Duration normal,
        @DefaultValue("PT8H") Duration low,
        @DefaultValue("PT3M") Duration reply) {

    Duration of(Priority priority) {
        return switch (priority) {
            case DANGER -> danger;
            case HIGH -> high;
            case NORMAL -> normal;
            case LOW -> low;
        };
    }
}
