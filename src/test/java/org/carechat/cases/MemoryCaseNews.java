package org.carechat.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One case that is always noted, and what of it was told, in memory.
public final class MemoryCaseNews implements CaseNews {

    private final Map<String, Set<String>> told = new HashMap<>();

    @Override
    public List<String> noted() {
        return List.of("k-1");
    }

    @Override
    public Set<String> told(String id) {
        return told.getOrDefault(id, Set.of());
    }

    @Override
    public void told(String id, Set<String> steps) {
        told.put(id, steps);
    }
}
