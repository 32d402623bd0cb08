package org.carechat.understanding;

import java.util.BitSet;
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

    private final RuleWords words;

    private Intents(Map<String, Intent> byId, RuleWords words) {
        this.byId = byId;
        this.words = words;
    }

    static Intents of(Bundle bundle) {
        Map<String, Intent> all = new LinkedHashMap<>();
        RuleWords words = new RuleWords();
        for (String path : bundle.paths(FOLDER, ".yaml")) {
            YamlNode file = bundle.yaml(path);
            Intent intent = Intent.of(file, words);
            if (all.put(intent.id(), intent) != null) {
                throw file.wrong("the intent '" + intent.id() + "' stands in two files", "keep one of them");
            }
        }
        return new Intents(all, words.filled());
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
        BitSet standing = words.in(clause);
        if (standing.isEmpty()) {
            return null;
        }
        return byId.values().stream()
                .map(intent -> new Held(intent, strength(intent, clause, standing, answers)))
                .filter(held -> held.strength() > 0 && open.test(held.intent()))
                .max(Comparator.comparingInt((Held held) -> held.intent().priority())
                        .thenComparingInt(Held::strength))
                .map(Held::intent)
                .orElse(null);
    }

    private static int strength(Intent intent, String clause, BitSet standing, Answers answers) {
        return intent.rules().stream()
                .mapToInt(rule -> rule.strength(clause, standing, answers))
                .max()
                .orElse(0);
    }
}
