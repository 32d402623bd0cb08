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
    /// From here on a rule is right whatever a message is like.
    private static final int DECISIVE = 2;

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

    /// What a rule says.
    ///
    /// @param strength how much of the clause it explains
    record Held(Intent intent, int priority, int strength) {

        /// Whether it is right whatever the whole looks like.
        boolean isDecisive() {
            return priority >= DECISIVE;
        }
    }

    /// @param open which of them can be meant now
    /// @return the intent whose rules hold for a clause and explain most of it; null where none do
    @Nullable
    Held byRule(String clause, Answers answers, Predicate<Intent> open) {
        return best(clause, answers, open, rule -> true);
    }

    /// @return the same by those rules alone that say what all of a clause is
    @Nullable
    Held byWholeRule(String clause, Answers answers, Predicate<Intent> open) {
        return best(clause, answers, open, IntentRule::whole);
    }

    private @Nullable Held best(String clause, Answers answers, Predicate<Intent> open, Predicate<IntentRule> counts) {
        BitSet standing = words.in(clause);
        if (standing.isEmpty()) {
            return null;
        }
        return byId.values().stream()
                .filter(open)
                .flatMap(intent -> intent.rules().stream()
                        .filter(counts)
                        .map(rule -> held(intent, rule, clause, standing, answers)))
                .filter(held -> held.strength() > 0)
                .max(Comparator.comparingInt(Held::priority).thenComparingInt(Held::strength))
                .orElse(null);
    }

    private static Held held(Intent intent, IntentRule rule, String clause, BitSet standing, Answers answers) {
        int priority = rule.sure() ? Math.max(DECISIVE, intent.priority()) : intent.priority();
        Intent said = rule.asks() == null ? intent : intent.asking(rule.asks());
        return new Held(said, priority, rule.strength(clause, standing, answers));
    }
}
