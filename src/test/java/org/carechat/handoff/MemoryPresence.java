package org.carechat.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who is at the desk, in memory.
public final class MemoryPresence implements Presence {

    private record Stand(Duty duty, Instant until) {}

    private final Map<String, Stand> stands = new ConcurrentHashMap<>();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    public MemoryPresence(Clock clock) {
        this.clock = clock;
    }

    public void clear() {
        seen.clear();
        stands.clear();
    }

    @Override
    public void say(String agent, Duty duty, Duration life) {
        seen.put(agent, clock.instant());
        stands.put(agent, new Stand(duty, clock.instant().plus(life)));
    }

    @Override
    public void beat(String agent, Duration life) {
        seen.put(agent, clock.instant());
        Instant until = clock.instant().plus(life);
        stands.computeIfPresent(
                agent, (id, stand) -> new Stand(stand.duty(), stand.until().isAfter(until) ? stand.until() : until));
    }

    @Override
    public void leave(String agent, Duration grace) {
        stands.computeIfPresent(
                agent, (id, stand) -> new Stand(stand.duty(), clock.instant().plus(grace)));
    }

    /// Lets an agent not have been heard of for a while.
    public void unheard(String agent, Duration since) {
        seen.put(agent, clock.instant().minus(since));
    }

    @Override
    public Map<String, Duration> unseen() {
        return seen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, last -> Duration.between(last.getValue(), clock.instant())));
    }

    @Override
    public Optional<Duty> of(String agent) {
        return Optional.ofNullable(all().get(agent));
    }

    @Override
    public Map<String, Duty> all() {
        return stands.entrySet().stream()
                .filter(stand -> stand.getValue().until().isAfter(clock.instant()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stand -> stand.getValue().duty()));
    }
}
