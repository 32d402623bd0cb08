package org.carechat.booking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A ledger in the memory of one node.
final class MemoryLedger implements Ledger {

    private final Map<String, Set<String>> visits = new HashMap<>();
    private final Map<List<String>, String> faults = new HashMap<>();
    private final Map<String, Long> guesses = new HashMap<>();

    @Override
    public synchronized void add(String person, String appointment) {
        visits.computeIfAbsent(person, anybody -> new TreeSet<>(Comparator.reverseOrder()))
                .add(appointment);
    }

    @Override
    public synchronized List<String> of(String person) {
        return List.copyOf(visits.getOrDefault(person, Set.of()));
    }

    @Override
    public synchronized String faultKey(String person, String product, String fresh) {
        return faults.computeIfAbsent(List.of(person, product), fault -> fresh);
    }

    @Override
    public synchronized void settled(String person, String product, String key) {
        faults.remove(List.of(person, product), key);
    }

    @Override
    public synchronized long guessed(String number) {
        return guesses.merge(number, 1L, Long::sum);
    }

    @Override
    public synchronized void forget(String person) {
        visits.remove(person);
        faults.keySet().removeIf(fault -> fault.getFirst().equals(person));
    }
}
