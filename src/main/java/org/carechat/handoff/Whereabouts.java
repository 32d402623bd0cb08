package org.carechat.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carechat.conversation.Mode;
import org.jspecify.annotations.Nullable;

/// Which conversations are in which mode, and whose. An index for lists, never a truth: of those that the bot has
/// and of those that are closed it keeps the newest 10,000. Thread-safe.
public interface Whereabouts {

    /// @param agent null unless `mode` is `HUMAN`
    record Seen(String conversation, Mode mode, @Nullable String agent, Instant at) {}

    void place(Collection<Seen> seen);

    /// @return at most `max`, those with the newest activity first
    List<String> in(Mode mode, int max);

    /// @return the conversations that the agent has
    List<String> of(String agent);
}
