package org.carechat.handoff;

import java.util.Set;

/// What the customer is told of why a conversation was closed: a stable word, never an agent's free text.
final class Closing {

    private static final Set<String> STABLE = Set.of("solved", "unreachable", "duplicate");

    private Closing() {}

    static String reason(String why) {
        String first = why.strip().split("[\\s:：]", 2)[0];
        return STABLE.contains(first) ? first : "closed";
    }
}
