package org.carechat.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.coverage.rules.CaseFacts;
import org.jspecify.annotations.Nullable;

/// A decision with all that it rests on, as it is kept with the conversation: deciding these facts as of that day
/// under that policy again gives the same.
///
/// @param said the slot from which each fact was read; a fact that isn't there was taken for unknown
record CaseRecord(Decision decision, LocalDate asOf, CaseFacts facts, Map<String, Slot> said) {

    CaseRecord with(Decision other) {
        return new CaseRecord(other, asOf, facts, said);
    }

    /// @return the decision's own fields, `asOf`, `facts` as the rules API takes them, and `said`: who said each
    ///     fact, `customer`, `agent`, `identity` or `derived`, and in which event
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>(DecisionJson.stored(decision));
        data.put("asOf", asOf.toString());
        data.put("facts", facts.wire());
        Map<String, Object> sources = new LinkedHashMap<>();
        facts.names().forEach(fact -> sources.put(fact, source(said.get(fact), facts.find(fact))));
        data.put("said", sources);
        return data;
    }

    private static Map<String, Object> source(@Nullable Slot slot, @Nullable String value) {
        boolean taken = slot == null || "unknown".equals(value) && !slot.value().equals(value);
        if (taken || slot == null) {
            return Map.of("by", "derived");
        }
        String by = slot.by() == Source.SYSTEM ? "derived" : slot.by().wire();
        return slot.seq() == 0 ? Map.of("by", by) : Map.of("by", by, "seq", slot.seq());
    }
}
