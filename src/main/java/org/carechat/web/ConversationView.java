package org.carechat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a conversation stands, for its customer.
///
/// @param flow what is under way
/// @param facts what is known, by name; personal data is masked
/// @param queue where the customer stands while `mode` is `queued`
/// @param agent the name of the person who has it
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversationView(
        String id,
        String mode,
        long lastSeq,
        @Nullable String flow,
        Map<String, String> facts,
        @Nullable Place queue,
        @Nullable String agent) {

    /// @param position from 1
    /// @param estimate ISO 8601; absent where nothing honest can be said
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(int position, @Nullable String estimate) {}
}
