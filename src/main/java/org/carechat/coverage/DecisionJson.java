package org.carechat.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.carechat.coverage.rules.Basis;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.Ruling;
import org.carechat.coverage.rules.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A decision as the rules API gives it and as cards and the journal hold it. Reading is strict about what the
/// chat relies on and blind to fields that it doesn't know.
final class DecisionJson {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_TEXT = 2_000;
    private static final List<String> REMEDIES = List.of("repair", "exchange", "return");

    private DecisionJson() {}

    static Map<String, Object> write(Decision decision) {
        Ruling ruling = decision.ruling();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", decision.id());
        json.put("outcome", ruling.outcome().wire());
        json.put("basis", ruling.basis() == null ? null : ruling.basis().wire());
        json.put("remedies", ruling.remedies());
        json.put("until", ruling.until() == null ? null : ruling.until().toString());
        json.put("reasons", ruling.reasons().stream().map(DecisionJson::reason).toList());
        json.put("verify", ruling.verify().stream().map(DecisionJson::check).toList());
        json.put("advice", ruling.advice());
        json.put("missing", ruling.missing());
        json.put(
                "contested",
                ruling.contested().stream().map(DecisionJson::dispute).toList());
        json.put("policyVersion", decision.policyVersion());
        json.put("provisional", ruling.provisional());
        json.put(
                "readings",
                decision.readings().stream().map(ReckonedJson::write).toList());
        return json;
    }

    /// @return the decision without what it doesn't have, for cards and the journal
    static Map<String, Object> stored(Decision decision) {
        Map<String, Object> json = write(decision);
        json.values().removeIf(Objects::isNull);
        return json;
    }

    /// @throws IllegalArgumentException for anything that isn't a decision to rely on, naming the field
    static Decision read(@Nullable Object json) {
        Map<?, ?> map = map(json, "decision");
        Outcome outcome = Outcome.ofWire(text(map, "outcome")).orElseThrow(() -> wrong("outcome"));
        Ruling ruling = new Ruling(
                outcome,
                basis(map),
                texts(map, "remedies"),
                day(map),
                items(map, "reasons").stream().map(DecisionJson::readReason).toList(),
                items(map, "verify").stream().map(DecisionJson::readCheck).toList(),
                texts(map, "advice"),
                texts(map, "missing"),
                items(map, "contested").stream().map(DecisionJson::readDispute).toList(),
                !Boolean.FALSE.equals(map.get("provisional")));
        checkSense(ruling);
        return new Decision(
                id(map),
                ruling,
                text(map, "policyVersion"),
                items(map, "readings").stream().map(ReckonedJson::read).toList());
    }

    /// A decision that says less than its outcome needs is none.
    private static void checkSense(Ruling ruling) {
        boolean asks = ruling.outcome() == Outcome.NEEDS_FACTS;
        if (asks == ruling.missing().isEmpty()) {
            throw wrong("missing");
        }
        if (ruling.missing().stream().anyMatch(fact -> Vocabulary.kind(fact) == null)) {
            throw wrong("missing");
        }
        if (!asks && ruling.reasons().isEmpty()) {
            throw wrong("reasons");
        }
        if (ruling.outcome() == Outcome.COVERED && ruling.basis() == null) {
            throw wrong("basis");
        }
        if (!REMEDIES.containsAll(ruling.remedies())) {
            throw wrong("remedies");
        }
    }

    private static String id(Map<?, ?> map) {
        String id = text(map, "decision");
        if (!ID.matcher(id).matches()) {
            throw wrong("decision");
        }
        return id;
    }

    private static Map<String, Object> reason(Ruling.Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", reason.code());
        json.put("text", reason.text());
        json.put("clause", reason.clause());
        json.put("source", reason.source());
        json.put("rule", reason.rule());
        return json;
    }

    private static Ruling.Reason readReason(Object json) {
        Map<?, ?> map = map(json, "reasons");
        return new Ruling.Reason(
                text(map, "code"),
                text(map, "text"),
                optional(map, "clause"),
                optional(map, "source"),
                optional(map, "rule"));
    }

    private static Map<String, Object> check(Ruling.Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", check.what());
        json.put("by", check.by());
        json.put("code", check.code());
        return json;
    }

    private static Ruling.Check readCheck(Object json) {
        Map<?, ?> map = map(json, "verify");
        return new Ruling.Check(text(map, "what"), optional(map, "by"), optional(map, "code"));
    }

    private static Map<String, Object> dispute(Ruling.Dispute dispute) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", dispute.topic());
        json.put(
                "readings",
                dispute.readings().stream()
                        .map(reading -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("source", reading.source());
                            one.put("value", reading.value());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static Ruling.Dispute readDispute(Object json) {
        Map<?, ?> map = map(json, "contested");
        return new Ruling.Dispute(
                text(map, "topic"),
                items(map, "readings").stream()
                        .map(one -> map(one, "readings"))
                        .map(one -> new Ruling.Reading(text(one, "source"), text(one, "value")))
                        .toList());
    }

    private static @Nullable Basis basis(Map<?, ?> map) {
        return map.get("basis") == null
                ? null
                : Basis.ofWire(text(map, "basis")).orElseThrow(() -> wrong("basis"));
    }

    private static @Nullable LocalDate day(Map<?, ?> map) {
        if (map.get("until") == null) {
            return null;
        }
        try {
            return LocalDate.parse(text(map, "until"));
        } catch (DateTimeParseException e) {
            throw wrong("until");
        }
    }

    private static List<String> texts(Map<?, ?> map, String field) {
        return items(map, field).stream()
                .map(item -> item instanceof String text ? text : "")
                .peek(text -> {
                    if (text.isBlank()) {
                        throw wrong(field);
                    }
                })
                .toList();
    }

    private static List<Object> items(Map<?, ?> map, String field) {
        Object value = map.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MOST_ITEMS || list.contains(null)) {
            throw wrong(field);
        }
        return new ArrayList<>(list);
    }

    private static Map<?, ?> map(@Nullable Object json, String field) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(field);
    }

    private static String text(Map<?, ?> map, String field) {
        if (map.get(field) instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
            return text;
        }
        throw wrong(field);
    }

    private static String optional(Map<?, ?> map, String field) {
        return map.get(field) == null || "".equals(map.get(field)) ? "" : text(map, field);
    }

    private static IllegalArgumentException wrong(String field) {
        return new IllegalArgumentException("'" + field + "' is not as the rules API has it");
    }
}
