package org.carechat.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.carechat.conversation.Finding;

/// What the customer is told of why a conversation was closed: a stable word, never an agent's free text.
final class Closing {

    private static final Set<String> STABLE =
            Set.of("solved", "unreachable", "duplicate", "booked", "referred", "abuse");

    private Closing() {}

    /// The kind of finding that keeps how a conversation ended.
    static final String KIND = "closing";

    static Finding finding(String id, Instant at, Agent agent, String why) {
        String[] words = why.strip().split("[\\s:：]+", 2);
        boolean coded = STABLE.contains(words[0]) || words[0].equals("other");
        return new Finding(
                KIND,
                id,
                at,
                Map.of(
                        "code",
                        coded ? words[0] : "other",
                        "words",
                        coded ? (words.length > 1 ? words[1] : "") : why.strip(),
                        "by",
                        agent.name(),
                        "agent",
                        agent.id()));
    }

    static String reason(String why) {
        String first = why.strip().split("[\\s:：]", 2)[0];
        return STABLE.contains(first) ? first : "closed";
    }
}
