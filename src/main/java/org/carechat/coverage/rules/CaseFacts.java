package org.carechat.coverage.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of a case: facts by their name in the rules API, those within an object with a dot
/// (`priorRepair.date`). A fact that isn't there was not asked for; `unknown` was asked for and can't be said.
/// Immutable.
public final class CaseFacts {

    private final Map<String, List<String>> values;

    private CaseFacts(Map<String, List<String>> values) {
        this.values = values;
    }

    public static CaseFacts none() {
        return new CaseFacts(Map.of());
    }

    /// @return these facts and one more, or the fact replaced
    public CaseFacts with(String fact, String... value) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(fact, List.of(value));
        return new CaseFacts(more);
    }

    public CaseFacts without(String fact) {
        Map<String, List<String>> fewer = new TreeMap<>(values);
        fewer.remove(fact);
        return new CaseFacts(fewer);
    }

    /// @return whether it was asked for
    public boolean has(String fact) {
        return values.containsKey(fact);
    }

    /// @return the value, `unknown` included; null where it wasn't asked for
    public @Nullable String find(String fact) {
        List<String> found = values.get(fact);
        return found == null ? null : found.getFirst();
    }

    /// @return all values of a fact that may have several; none where it wasn't asked for
    public List<String> all(String fact) {
        return values.getOrDefault(fact, List.of());
    }

    public boolean is(String fact, String value) {
        return all(fact).contains(value);
    }

    /// @return the number; zero where it isn't known
    int amount(String fact) {
        String amount = find(fact);
        return amount == null || amount.equals(Vocabulary.UNKNOWN) ? 0 : Integer.parseInt(amount);
    }

    public Iterable<String> names() {
        return values.keySet();
    }

    /// @return the facts as the rules API takes them, with numbers, flags, lists and objects
    public Map<String, Object> wire() {
        Map<String, Object> wire = new LinkedHashMap<>();
        values.forEach((fact, value) -> put(wire, fact, value));
        return wire;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> wire, String fact, List<String> value) {
        int dot = fact.indexOf('.');
        if (dot < 0) {
            wire.put(fact, json(fact, value));
            return;
        }
        Object object = wire.computeIfAbsent(fact.substring(0, dot), ignored -> new LinkedHashMap<String, Object>());
        ((Map<String, Object>) object).put(fact.substring(dot + 1), json(fact, value));
    }

    private static Object json(String fact, List<String> value) {
        String first = value.getFirst();
        if (value.size() > 1 || Vocabulary.kind(fact) instanceof Vocabulary.Kind.SomeOf && !first.equals("unknown")) {
            return value;
        }
        if (first.equals(Vocabulary.UNKNOWN)) {
            return first;
        }
        return switch (Vocabulary.kind(fact)) {
            case Vocabulary.Kind.Amount ignored -> Integer.valueOf(first);
            case Vocabulary.Kind.Flag ignored -> Boolean.valueOf(first);
            case null, default -> first;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseFacts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
