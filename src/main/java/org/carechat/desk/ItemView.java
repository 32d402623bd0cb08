package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carechat.handoff.Packet;
import org.jspecify.annotations.Nullable;

/// A conversation in a list. Fields as in [Packet]; what is unknown is left out.
///
/// @param skill the id of the skill that it needs; null for none
/// @param preview what a person said last, and the machine only where nobody did
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
        @Nullable String productLabel,
        @Nullable String skill,
        @Nullable String skillLabel) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Who(@Nullable String name, boolean known) {}
}
