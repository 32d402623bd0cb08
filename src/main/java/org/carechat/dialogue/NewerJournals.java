package org.carechat.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Entry;

/// Conversations in which a newer version of the service has written what this one can't read. While nodes of two
/// versions run side by side their turns are left to the newer ones; if there is none any more they are tried again
/// after a minute, and set aside in the end. Thread-safe.
final class NewerJournals {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    /// What is left of an entry whose key was destroyed.
    private static final String ERASED = "erased";

    private final Clock clock;
    private final Map<String, Instant> left = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    });

    NewerJournals(Clock clock) {
        this.clock = clock;
    }

    /// @return whether its turns are left to other nodes for now
    boolean leaves(String conversation) {
        Instant since = left.get(conversation);
        return since != null && clock.instant().isBefore(since.plus(PATIENCE));
    }

    /// Looks at what a claim brings; remembers it where that is ahead of this node.
    boolean isAhead(Claim claim) {
        boolean ahead = claim.journal().stream()
                .anyMatch(entry -> entry instanceof Entry.Unknown unknown
                        && !unknown.type().equals(ERASED));
        if (ahead) {
            left.put(claim.conversation(), clock.instant());
        } else {
            left.remove(claim.conversation());
        }
        return ahead;
    }
}
