package org.carechat.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Span;

/// Facts that are taken back without a new value: "but better take my wife's number". Immutable.
final class TakeBacks {

    /// A fact that no longer holds, and the clause that says so.
    record TakeBack(String slot, Span where) {}

    private final Map<String, List<String>> facts = new LinkedHashMap<>();
    private final List<String> changing;
    private final List<String> giving;
    private final List<String> others;
    private final List<String> never;

    TakeBacks(YamlNode file) {
        file.get("facts").entries().forEach((slot, words) -> facts.put(slot, words.texts()));
        changing = file.texts("changing");
        giving = file.texts("giving");
        others = file.texts("others");
        never = file.texts("never");
    }

    /// @return the facts that are known, taken back, and not stated anew
    List<TakeBack> read(Message message, List<Mention> mentions) {
        List<TakeBack> found = new ArrayList<>();
        for (Span clause : Clauses.of(message.text())) {
            String text = message.text(clause);
            for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
                boolean stated =
                        mentions.stream().anyMatch(mention -> mention.slot().equals(fact.getKey()));
                boolean known = message.state().knows(fact.getKey()) && !message.asks(fact.getKey());
                if (known && !stated && has(text, fact.getValue()) && isTakenBack(text)) {
                    found.add(new TakeBack(fact.getKey(), clause));
                }
            }
        }
        return found;
    }

    private boolean isTakenBack(String text) {
        boolean asks = has(text, never) || text.endsWith("?") || text.endsWith("吗");
        return !asks && (has(text, changing) || has(text, giving) && has(text, others));
    }

    private static boolean has(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
