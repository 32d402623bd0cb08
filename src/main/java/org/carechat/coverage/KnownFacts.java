package org.carechat.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.coverage.rules.InvalidFacts;
import org.carechat.coverage.rules.RuleBook;
import org.carechat.coverage.rules.Vocabulary;
import org.carechat.dialogue.Slots;

/// What a conversation knows, as facts of the rules API, each with who said it. What can't be a fact is left out
/// and named.
final class KnownFacts {

    /// The slot that says each fact.
    private static final Map<String, String> SLOTS = slots();

    private static final Map<String, String> FLAGS = Map.of("yes", "true", "no", "false");

    /// @param said the slot from which each fact was read
    /// @param wrong what was said and can't be
    record Known(CaseFacts facts, Map<String, Slot> said, List<FactProblem> wrong) {}

    private final RuleBook book;
    private final Questionnaire questions;

    KnownFacts(RuleBook book, Questionnaire questions) {
        this.book = book;
        this.questions = questions;
    }

    /// @return the names of all slots that say a fact
    List<String> slotNames() {
        Set<String> names = new LinkedHashSet<>(SLOTS.values());
        names.addAll(questions.slots());
        return List.copyOf(names);
    }

    /// @return the facts that a conversation can hold, with the slot of each
    static Map<String, String> facts() {
        return SLOTS;
    }

    /// @return the slot that says the fact; its own name where none does
    static String slot(String fact) {
        return SLOTS.getOrDefault(fact, fact);
    }

    Known of(Conversation state, LocalDate today, ZoneId zone) {
        Map<String, Slot> said = said(state, zone);
        List<FactProblem> wrong = new ArrayList<>();
        while (true) {
            try {
                CaseFacts facts = book.read(today, nested(said));
                return new Known(facts, said, wrong);
            } catch (InvalidFacts e) {
                wrong.addAll(e.problems());
                e.problems().forEach(problem -> said.remove(problem.fact()));
            }
        }
    }

    /// A fact that was said by itself counts more than one that came with a choice.
    private Map<String, Slot> said(Conversation state, ZoneId zone) {
        Map<String, Slot> said = new LinkedHashMap<>();
        Set<Slot> spread = new LinkedHashSet<>();
        for (Slot slot : state.slots().values()) {
            LocalDate day = slot.at().atZone(zone).toLocalDate();
            questions.spread(slot, day).forEach((fact, value) -> {
                spread.add(slot);
                said.put(fact, with(slot, value));
            });
        }
        SLOTS.forEach((fact, name) -> {
            Slot slot = state.slots().get(name);
            if (slot != null && !spread.contains(slot)) {
                said.put(fact, slot);
            }
        });
        addFault(state, said);
        return said;
    }

    /// Who tells what is wrong with a machine has said that something is.
    private static void addFault(Conversation state, Map<String, Slot> said) {
        for (String name : List.of(Slots.SYMPTOM, Slots.ERROR_CODE)) {
            Slot sign = state.slots().get(name);
            if (sign != null) {
                said.putIfAbsent("fault", derived(sign.seq(), sign.at()));
            }
        }
    }

    private static Slot derived(long seq, Instant at) {
        return new Slot("fault", "true", "", Source.SYSTEM, seq, at);
    }

    private static Slot with(Slot slot, String value) {
        return new Slot(slot.name(), value, slot.said(), slot.by(), slot.seq(), slot.at());
    }

    private static Object json(String fact, String value) {
        String plain = FLAGS.getOrDefault(value, value);
        if (plain.equals(Vocabulary.UNKNOWN)) {
            return plain;
        }
        return switch (Vocabulary.kind(fact)) {
            case Vocabulary.Kind.SomeOf ignored -> several(plain);
            case Vocabulary.Kind.Flag ignored
            when plain.equals("true") || plain.equals("false") -> Boolean.valueOf(plain);
            case Vocabulary.Kind.Amount ignored when plain.matches("\\d{1,4}") -> Integer.valueOf(plain);
            case null, default -> plain;
        };
    }

    /// A cause that isn't known beside one that is adds nothing.
    private static List<String> several(String value) {
        Set<String> values = new LinkedHashSet<>(List.of(value.split(",")));
        if (values.size() > 1) {
            values.remove(Vocabulary.UNKNOWN);
        }
        return List.copyOf(values);
    }

    private static Map<String, Object> nested(Map<String, Slot> said) {
        Map<String, Object> nested = new LinkedHashMap<>();
        said.forEach((fact, slot) -> {
            Object value = json(fact, slot.value());
            int dot = fact.indexOf('.');
            if (dot < 0) {
                nested.put(fact, value);
            } else {
                inside(nested, fact.substring(0, dot)).put(fact.substring(dot + 1), value);
            }
        });
        return nested;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inside(Map<String, Object> nested, String object) {
        return (Map<String, Object>) nested.computeIfAbsent(object, ignored -> new LinkedHashMap<String, Object>());
    }

    private static Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("product", Slots.PRODUCT);
        slots.put("model", Slots.MODEL);
        slots.put("serialNumber", Slots.SERIAL);
        slots.put("purchaseDate", Slots.PURCHASE_DATE);
        slots.put("deliveryDate", Slots.DELIVERY_DATE);
        slots.put("installationDate", Slots.INSTALLATION_DATE);
        slots.put("productionDate", Slots.PRODUCTION_DATE);
        slots.put("proof", Slots.PROOF);
        slots.put("channel", Slots.CHANNEL);
        slots.put("bought", Slots.BOUGHT);
        slots.put("region", Slots.REGION);
        slots.put("installer", Slots.INSTALLER);
        slots.put("usage", Slots.USAGE);
        slots.put("cause", Slots.CAUSE);
        slots.put("causeCertainty", Slots.CAUSE_CERTAINTY);
        slots.put("part", Slots.PART);
        slots.put("remedy", Slots.REMEDY);
        slots.put("fault", Slots.FAULT);
        slots.put("gasType", Slots.GAS_TYPE);
        slots.put("priorRepair.date", Slots.REPAIR_DATE);
        slots.put("priorRepair.by", Slots.REPAIRED_BY);
        slots.put("priorRepair.sameFault", Slots.SAME_FAULT);
        slots.put("priorRepair.partReplaced", Slots.PART_REPLACED);
        slots.put("priorInstallation.by", Slots.INSTALLED_BY);
        slots.put("priorInstallation.causedFault", Slots.CAUSED_BY_INSTALLATION);
        return slots;
    }
}
