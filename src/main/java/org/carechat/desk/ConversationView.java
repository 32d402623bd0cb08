package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.carechat.handoff.Looking;
import org.carechat.handoff.Packet;
import org.jspecify.annotations.Nullable;

/// Everything about a conversation: the packet, and the log as the customer sees it, with personal data hidden
/// unless whoever looks has asked for it.
///
/// @param events the newest 500, in the public shape
/// @param earlier the customer's other conversations, newest first
/// @param visits the customer's appointments, from whichever conversation
/// @param customerCases the customer's cases, from whichever conversation; `cases` are this conversation's
/// @param looks who has asked for personal data, when and why
/// @param personal only for whoever has asked for it
/// @param blockedUntil absent where the customer may write
/// @param reach how far the customer can be reached; absent on a channel that hands over everything at once
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversationView(
        @JsonUnwrapped Packet packet,
        List<Map<String, Object>> events,
        List<ItemView> earlier,
        List<Map<String, Object>> visits,
        List<Map<String, Object>> customerCases,
        List<Look> looks,
        Looking.@Nullable Personal personal,
        @Nullable String blockedUntil,
        @Nullable ReachView reach) {

    record Look(String at, String by, String reason) {}
}
