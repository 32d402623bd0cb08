package org.carechat.understanding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Labelled;
import org.jspecify.annotations.Nullable;

/// All intents of `knowledge-base/intents`, by id. Immutable.
final class Intents {

    private static final String FOLDER = "knowledge-base/intents";

    private final Map<String, Intent> byId;

    private Intents(Map<String, Intent> byId) {
        this.byId = byId;
    }

    static Intents of(Bundle bundle) {
        Map<String, Intent> all = new LinkedHashMap<>();
        for (String path : bundle.paths(FOLDER, ".yaml")) {
            YamlNode file = bundle.yaml(path);
            Intent intent = Intent.of(file);
            if (all.put(intent.id(), intent) != null) {
                throw file.wrong("the intent '" + intent.id() + "' stands in two files", "keep one of them");
            }
        }
        return new Intents(all);
    }

    List<Intent> all() {
        return List.copyOf(byId.values());
    }

    @Nullable
    Intent find(String id) {
        return byId.get(id);
    }

    /// @return the sentences to train from
    List<Labelled> examples() {
        return byId.values().stream()
                .flatMap(intent -> intent.examples().stream().map(sentence -> new Labelled(intent.id(), sentence)))
                .toList();
    }

    /// @param open which of them can be meant now
    /// @return the intent whose rules hold for a clause and explain most of it; null where none do
    @Nullable
    Intent byRule(String clause, Answers answers, Predicate<Intent> open) {
        record Held(Intent intent, int strength) {}
        return byId.values().stream()
                .filter(open)
                .map(intent -> new Held(intent, strength(intent, clause, answers)))
                .filter(held -> held.strength() > 0)
                .max(Comparator.comparingInt((Held held) -> held.intent().priority())
                        .thenComparingInt(Held::strength))
                .map(Held::intent)
                .orElse(null);
    }

    private static int strength(Intent intent, String clause, Answers answers) {
        return intent.rules().stream()
                .mapToInt(rule -> rule.strength(clause, answers))
                .max()
                .orElse(0);
    }
}
