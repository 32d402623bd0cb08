package org.carechat.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.coverage.rules.Vocabulary;
import org.carechat.dialogue.Slots;

/// Reads the facts of a case out of a conversation: slots become the facts of the rules API.
final class CaseReader {

    /// Slot → fact, in the order in which facts are told.
    static final Map<String, String> FACTS = facts();

    private CaseReader() {}

    /// @return facts as the rules API has them; what nobody mentioned is left out, but for what goes without
    ///     saying: a
    ///     household that wants a fault repaired
    static Map<String, Object> read(Conversation state) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("usage", "household");
        facts.put("remedy", "repair");
        facts.put("fault", true);
        FACTS.forEach((slot, fact) -> state.value(slot).ifPresent(value -> put(facts, fact, value)));
        return facts;
    }

    /// @return the slot that holds a fact
    static String slot(String fact) {
        return FACTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(fact);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> facts, String fact, String value) {
        int dot = fact.indexOf('.');
        if (dot > 0) {
            Map<String, Object> object = (Map<String, Object>)
                    facts.computeIfAbsent(fact.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            object.put(fact.substring(dot + 1), typed(fact, value));
        } else {
            facts.put(fact, typed(fact, value));
        }
    }

    private static Object typed(String fact, String value) {
        if (value.equals(Vocabulary.UNKNOWN)) {
            return value;
        }
        return switch (Vocabulary.kind(fact)) {
            case Vocabulary.Kind.Flag ignored -> value.equals("yes") || value.equals("true");
            case Vocabulary.Kind.SomeOf ignored -> List.of(value.split(","));
            case Vocabulary.Kind.Amount ignored -> Integer.valueOf(value);
            case Vocabulary.Kind.OneOf ignored -> value;
            case Vocabulary.Kind.Day ignored -> value;
            case Vocabulary.Kind.Text ignored -> value;
            case null -> value;
        };
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Slots.PRODUCT, "product");
        facts.put(Slots.MODEL, "model");
        facts.put(Slots.SERIAL, "serialNumber");
        facts.put(Slots.PURCHASE_DATE, "purchaseDate");
        facts.put(Slots.DELIVERY_DATE, "deliveryDate");
        facts.put(Slots.INSTALLATION_DATE, "installationDate");
        facts.put(Slots.PRODUCTION_DATE, "productionDate");
        facts.put(Slots.PROOF, "proof");
        facts.put(Slots.CHANNEL, "channel");
        facts.put(Slots.REGION, "region");
        facts.put(Slots.INSTALLER, "installer");
        facts.put(Slots.USAGE, "usage");
        facts.put(Slots.FAULT, "fault");
        facts.put(Slots.BOUGHT, "bought");
        facts.put(Slots.CAUSE, "cause");
        facts.put(Slots.CAUSE_CERTAINTY, "causeCertainty");
        facts.put(Slots.PART, "part");
        facts.put(Slots.REMEDY, "remedy");
        facts.put(Slots.GAS_TYPE, "gasType");
        facts.put(Slots.REPAIR_DATE, "priorRepair.date");
        facts.put(Slots.REPAIRED_BY, "priorRepair.by");
        facts.put(Slots.SAME_FAULT, "priorRepair.sameFault");
        facts.put(Slots.PART_REPLACED, "priorRepair.partReplaced");
        facts.put(Slots.INSTALLED_BY, "priorInstallation.by");
        facts.put(Slots.CAUSED_BY_INSTALLATION, "priorInstallation.causedFault");
        return facts;
    }
}
