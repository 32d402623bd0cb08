package org.carechat.handoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A desk with three people.
public final class MemoryAgents implements Agents {

    public static final Agent ZHANG = new Agent("a-zhang", "张三", Set.of(AgentRole.AGENT), Set.of("gas"));
    public static final Agent LI = new Agent("a-li", "李四", Set.of(AgentRole.AGENT), Set.of());
    public static final Agent WANG = new Agent("a-wang", "王五", Set.of(AgentRole.SUPERVISOR), Set.of());

    @Override
    public Optional<Agent> find(String id) {
        return all().stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    @Override
    public List<Agent> all() {
        return List.of(ZHANG, LI, WANG);
    }
}
