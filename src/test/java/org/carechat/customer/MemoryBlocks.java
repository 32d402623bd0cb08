package org.carechat.customer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who may not write, in memory; no block ends.
public final class MemoryBlocks implements Blocks {

    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    public void clear() {
        until.clear();
    }

    @Override
    public void block(String person, Instant end) {
        until.put(person, end);
    }

    @Override
    public void lift(String person) {
        until.remove(person);
    }

    @Override
    public Optional<Instant> until(String person) {
        return Optional.ofNullable(until.get(person));
    }
}
