package org.carechat.handoff;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Whom customers had last, in memory.
public final class MemoryLastAgents implements LastAgents {

    private final Map<String, String> agents = new ConcurrentHashMap<>();

    @Override
    public void served(String person, String agent) {
        agents.put(person, agent);
    }

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(agents.get(person));
    }
}
