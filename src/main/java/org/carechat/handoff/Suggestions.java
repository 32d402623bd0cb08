package org.carechat.handoff;

import java.util.ArrayList;
import java.util.List;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Flags;
import org.jspecify.annotations.Nullable;

/// Lines that an agent may begin with. They hold no figure and promise nothing.
final class Suggestions {

    private final Labels labels;

    Suggestions(Labels labels) {
        this.labels = labels;
    }

    List<Packet.Suggestion> of(Conversation state, @Nullable String reason) {
        List<String> keys = new ArrayList<>();
        if (state.flag(Flags.HAZARD) != null || "danger".equals(reason)) {
            keys.add("danger");
        }
        keys.add("message-left".equals(reason) ? "message" : "hello");
        if ("complaint".equals(reason) || "frustrated".equals(reason)) {
            keys.add("sorry");
        }
        if (!state.findings("coverage").isEmpty() || "coverage-dispute".equals(reason)) {
            keys.add("coverage");
        }
        if (state.findings("appointment").isEmpty()
                && !state.findings("self-check").isEmpty()) {
            keys.add("visit");
        }
        return keys.stream()
                .map(key -> new Packet.Suggestion(labels.text("suggest." + key)))
                .toList();
    }
}
