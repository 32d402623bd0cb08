package org.carechat.handoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Masking;

/// What flows have left behind, as it goes along: the feature's own fields, with id and time.
final class Results {

    private final Labels labels;

    Results(Labels labels) {
        this.labels = labels;
    }

    List<Map<String, Object>> plain(Conversation state, String kind) {
        return state.findings(kind).stream().map(this::plain).toList();
    }

    /// A rules API's decision goes along whole; its own field `decision` is an id.
    List<Map<String, Object>> decisions(Conversation state) {
        return state.findings("coverage").stream()
                .map(finding -> unwrapped(finding, "decision"))
                .toList();
    }

    List<Map<String, Object>> appointments(Conversation state) {
        return state.findings("appointment").stream()
                .map(finding -> masked(unwrapped(finding, "appointment")))
                .toList();
    }

    private Map<String, Object> plain(Finding finding) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", finding.id());
        all.put("at", labels.time(finding.at()));
        all.putAll(finding.data());
        return all;
    }

    private Map<String, Object> unwrapped(Finding finding, String key) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", labels.time(finding.at()));
        if (finding.data().get(key) instanceof Map<?, ?> whole) {
            whole.forEach((name, value) -> all.put(String.valueOf(name), value));
        } else {
            all.putAll(finding.data());
        }
        return all;
    }

    static Map<String, Object> masked(Map<String, Object> appointment) {
        replace(appointment, "contact", "phone", Masking::phone);
        replace(appointment, "address", "detail", Masking::address);
        return appointment;
    }

    private static void replace(Map<String, Object> in, String part, String field, UnaryOperator<String> mask) {
        if (in.get(part) instanceof Map<?, ?> fields && fields.get(field) instanceof String plain) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((name, value) -> copy.put(String.valueOf(name), value));
            boolean hidden = plain.contains("*") || plain.endsWith("…");
            copy.put(field, hidden ? plain : mask.apply(plain));
            in.put(part, copy);
        }
    }
}
