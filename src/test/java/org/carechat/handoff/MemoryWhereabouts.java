package org.carechat.handoff;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.carechat.conversation.Mode;

/// Which conversations are where, in memory.
public final class MemoryWhereabouts implements Whereabouts {

    private final Map<String, Seen> all = new ConcurrentHashMap<>();

    public void clear() {
        all.clear();
    }

    @Override
    public void place(Collection<Seen> seen) {
        seen.forEach(one -> all.put(one.conversation(), one));
    }

    @Override
    public List<String> in(Mode mode, int max) {
        return newest().filter(one -> one.mode() == mode)
                .limit(max)
                .map(Seen::conversation)
                .toList();
    }

    @Override
    public List<String> of(String agent) {
        return newest().filter(one -> agent.equals(one.agent()))
                .map(Seen::conversation)
                .toList();
    }

    private Stream<Seen> newest() {
        return all.values().stream().sorted(Comparator.comparing(Seen::at).reversed());
    }
}
