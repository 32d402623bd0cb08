package org.carechat.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Posted;
import org.carechat.dialogue.Flags;
import org.jspecify.annotations.Nullable;

/// Lines that an agent may begin with. They hold no figure and promise nothing. Each goes once an agent has spoken
/// after what it is for.
final class Suggestions {

    private final Labels labels;

    Suggestions(Labels labels) {
        this.labels = labels;
    }

    /// @param events the newest of the log, in order
    List<Packet.Suggestion> of(Conversation state, @Nullable String reason, List<Posted> events) {
        Instant spoke = lastSpoken(events);
        List<String> keys = new ArrayList<>();
        if (!isAnswered(Turning.last(events).map(turned -> turned.stamp().at()).orElse(Instant.MIN), spoke)) {
            keys.addAll(opening(state, reason));
        }
        if (isOpen(state.findings("coverage"), spoke)) {
            keys.add("coverage");
        }
        if (state.findings("appointment").isEmpty() && isOpen(state.findings("self-check"), spoke)) {
            keys.add("visit");
        }
        return keys.stream()
                .distinct()
                .map(key -> new Packet.Suggestion(labels.text("suggest." + key)))
                .toList();
    }

    private static List<String> opening(Conversation state, @Nullable String reason) {
        List<String> keys = new ArrayList<>();
        if (state.flag(Flags.HAZARD) != null || "danger".equals(reason)) {
            keys.add("danger");
        }
        keys.add("message-left".equals(reason) ? "message" : "hello");
        if ("complaint".equals(reason) || "frustrated".equals(reason)) {
            keys.add("sorry");
        }
        if ("coverage-dispute".equals(reason)) {
            keys.add("coverage");
        }
        return keys;
    }

    private static boolean isOpen(List<Finding> findings, @Nullable Instant spoke) {
        return !findings.isEmpty() && !isAnswered(findings.getLast().at(), spoke);
    }

    private static boolean isAnswered(Instant since, @Nullable Instant spoke) {
        return spoke != null && !spoke.isBefore(since);
    }

    private static @Nullable Instant lastSpoken(List<Posted> events) {
        return events.reversed().stream()
                .map(Posted::event)
                .filter(Event.AgentMessage.class::isInstance)
                .map(event -> event.stamp().at())
                .findFirst()
                .orElse(null);
    }
}
