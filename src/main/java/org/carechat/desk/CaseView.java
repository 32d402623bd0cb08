package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.carechat.handoff.Packet;
import org.jspecify.annotations.Nullable;

/// A case as the desk sees it. Times are ISO 8601 with offset; what is unknown is left out.
///
/// @param words what happened, in the customer's words
/// @param due by when somebody is next to get back to the customer
/// @param escalated whether a promise was missed that nobody has seen to
/// @param answer what the customer is told of how it ended
/// @param evidence the events with what the customer attached; only where one case is read
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String id,
        String number,
        String kind,
        String kindLabel,
        int grade,
        String status,
        String words,
        String conversation,
        @Nullable String product,
        @Nullable String productLabel,
        Packet.@Nullable Person owner,
        String openedAt,
        String changedAt,
        @Nullable String due,
        boolean escalated,
        List<PromiseView> promises,
        List<NoteView> notes,
        @Nullable String answer,
        @Nullable List<Map<String, Object>> evidence) {

    /// @param by `bot`, or the agent's name
    record PromiseView(String id, String what, String due, String state, String by, String at) {}

    /// @param by `customer` for what they added, or the agent's name
    record NoteView(String id, String at, String by, String text) {}
}
