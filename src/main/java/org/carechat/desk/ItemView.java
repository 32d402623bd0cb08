package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carechat.handoff.Packet;
import org.jspecify.annotations.Nullable;

/// A conversation in a list. Fields as in [Packet]; what is unknown is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemView(
        String id,
        Who customer,
        String reason,
        @Nullable String reasonCode,
        String priority,
        @Nullable String waitingSince,
        String mood,
        String preview,
        String mode,
        String channel,
        Packet.@Nullable Person owner,
        long lastSeq,
        String lastAt,
        @Nullable String product,
        @Nullable String productLabel) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Who(@Nullable String name, boolean known) {}
}
