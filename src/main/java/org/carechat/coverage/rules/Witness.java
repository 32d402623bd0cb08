package org.carechat.coverage.rules;

import java.util.List;
import java.util.function.BiFunction;

/// Looks for answers to all other questions with which one fact makes a difference, by trying them one question
/// after the other. Confined to one thread, for one search.
final class Witness {

    /// A search that would take longer is given up.
    private static final int MOST_TRIES = 4_000;

    private final Endings endings;
    private final BiFunction<CaseFacts, String, List<String>> values;
    private int tries;

    /// @param values what a fact of a case can be
    Witness(Endings endings, BiFunction<CaseFacts, String, List<String>> values) {
        this.endings = endings;
        this.values = values;
    }

    /// The case with one value of the fact.
    ///
    /// @param own that value, where it is told when it is asked for
    private record World(CaseFacts known, CaseFacts own) {

        /// @return the world after the answers to all that it asks for, question after question
        World told(CaseFacts answers, Endings endings) {
            CaseFacts told = known;
            while (true) {
                List<String> asks = endings.asks(told);
                if (asks.isEmpty() || !asks.stream().allMatch(fact -> own.has(fact) || answers.has(fact))) {
                    return new World(told, own);
                }
                for (String fact : asks) {
                    told = told.with(fact, String.valueOf((own.has(fact) ? own : answers).find(fact)));
                }
            }
        }
    }

    /// @param exact a case without vague dates
    /// @return whether there are such answers, whether the fact is told at once or when it is asked for, or
    ///     too many to tell
    boolean found(CaseFacts exact, String fact) {
        List<CaseFacts> own = values.apply(exact, fact).stream()
                .map(value -> CaseFacts.none().with(fact, value))
                .toList();
        List<World> inTurn = own.stream().map(value -> new World(exact, value)).toList();
        List<World> atOnce = own.stream()
                .map(value -> new World(exact.with(fact, String.valueOf(value.find(fact))), CaseFacts.none()))
                .toList();
        return differ(atOnce, CaseFacts.none()) || differ(inTurn, CaseFacts.none());
    }

    /// @param answers what is said in each world when it is asked for
    private boolean differ(List<World> worlds, CaseFacts answers) {
        if (++tries > MOST_TRIES) {
            return true;
        }
        List<World> told =
                worlds.stream().map(world -> world.told(answers, endings)).toList();
        return told.stream()
                .flatMap(world -> endings.asks(world.known()).stream()
                        .filter(fact -> !world.own().has(fact) && !answers.has(fact)))
                .findFirst()
                .map(asked -> values.apply(told.getFirst().known(), asked).stream()
                        .anyMatch(value -> differ(told, answers.with(asked, value))))
                .orElseGet(() -> told.stream()
                                .map(world -> endings.key(world.known()))
                                .distinct()
                                .count()
                        > 1);
    }
}
