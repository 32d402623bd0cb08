package org.carechat.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Cases in memory.
public final class MemoryCases implements Cases {

    private final Map<String, Case> byId = new ConcurrentHashMap<>();

    public void clear() {
        byId.clear();
    }

    @Override
    public Case open(Case fresh) {
        if (!byId.containsKey(fresh.id()) && numbered(fresh.number()).isPresent()) {
            throw new NumberTaken(fresh.number());
        }
        byId.putIfAbsent(fresh.id(), fresh);
        return byId.get(fresh.id());
    }

    @Override
    public Optional<Case> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Case> numbered(String number) {
        return byId.values().stream().filter(one -> one.number().equals(number)).findFirst();
    }

    @Override
    public List<Case> of(String person) {
        return newest(one -> one.person().equals(person));
    }

    @Override
    public Optional<Case> change(String id, UnaryOperator<Case> change) {
        return Optional.ofNullable(byId.computeIfPresent(id, (key, before) -> change.apply(before)));
    }

    @Override
    public List<Case> open(int max) {
        Comparator<Case> escalated = Comparator.comparing(one -> one.escalatedAt() == null);
        return byId.values().stream()
                .filter(Case::isOpen)
                .sorted(escalated.thenComparing(one -> one.due().orElse(Instant.MAX)))
                .limit(max)
                .toList();
    }

    @Override
    public List<Case> newest(int max) {
        return newest(one -> true).stream().limit(max).toList();
    }

    @Override
    public List<String> due(Instant until, int max) {
        return byId.values().stream()
                .filter(Case::isOpen)
                .filter(one -> one.due().filter(due -> !due.isAfter(until)).isPresent())
                .map(Case::id)
                .limit(max)
                .toList();
    }

    @Override
    public List<Case> promisedFor(Instant from, Instant to, int max) {
        return newest(one -> one.promises().stream()
                .anyMatch(promise ->
                        !promise.due().isBefore(from) && promise.due().isBefore(to)));
    }

    private List<Case> newest(Predicate<Case> which) {
        return byId.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Case::openedAt).reversed())
                .toList();
    }
}
