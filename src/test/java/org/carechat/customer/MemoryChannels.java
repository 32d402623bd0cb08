package org.carechat.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Kept channels, in memory.
public final class MemoryChannels implements ChannelBook {

    private Map<String, Channel> kept = Map.of();

    public synchronized void clear() {
        kept = Map.of();
    }

    @Override
    public synchronized Map<String, Channel> kept() {
        return kept;
    }

    @Override
    public synchronized Map<String, Channel> change(UnaryOperator<Map<String, Channel>> change) {
        kept = Map.copyOf(change.apply(new HashMap<>(kept)));
        return kept;
    }
}
