package org.carechat.handoff;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Who is at the desk now: kept alive by heartbeats, forgotten without them. An index, never a truth. Thread-safe.
public interface Presence {

    /// Says how available the agent is, until `life` from now unless it is said again.
    void say(String agent, Duty duty, Duration life);

    /// The agent is heard of. Keeps what was said last for at least `life` from now; nothing where nothing stands.
    void beat(String agent, Duration life);

    /// Lets what was said last run out after `grace`, however long it would have lived: the socket has gone.
    void leave(String agent, Duration grace);

    /// @return how long ago each agent was last heard of, by a call or a socket's beat; of those who never were,
    ///     nothing
    Map<String, Duration> unseen();

    Optional<Duty> of(String agent);

    /// @return all that stand now, by the agent's id
    Map<String, Duty> all();
}
