package org.carechat.handoff;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// What conversations are found by, in memory.
public final class MemorySearch implements SearchIndex {

    private final Map<String, SortedSet<String>> found = new ConcurrentHashMap<>();

    @Override
    public void note(String conversation, Collection<String> terms) {
        terms.forEach(term -> found.computeIfAbsent(term, t -> new ConcurrentSkipListSet<>(Comparator.reverseOrder()))
                .add(conversation));
    }

    @Override
    public List<String> find(String term) {
        return List.copyOf(found.getOrDefault(term, new TreeSet<>()));
    }
}
