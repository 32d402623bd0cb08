package org.carechat.coverage.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The inputs that tables may use beside the results of other tables, and how each is read off a case.
final class Inputs {

    private static final String CAUSE_IS = "cause:";
    private static final Map<String, Function<Situation, List<String>>> READERS = new LinkedHashMap<>();

    static {
        several("cause", Situation::causes);
        several("proof", Situation::proofs);
        one("certainty", Situation::certainty);
        one("altered", Situation::altered);
        one("records", Situation::records);
        one("repaired", Situation::repaired);
        one("same", Situation::same);
        one("replaced", Situation::replaced);
        one("remedy", Situation::remedy);
        one("fitted", Situation::fitted);
        one("caused", Situation::caused);
        one("region", Situation::region);
        one("usage", Situation::usage);
        one("part", Situation::part);
        one("product", Situation::product);
        one("gas", Situation::gas);
        one("flue", Situation::flue);
        one("installed", Situation::installed);
        one("burden", Situation::burden);
        one("lifetime", Situation::lifetime);
        one("fault", of -> of.flag("fault"));
        one("bought", of -> of.plain("bought"));
        one("channel", of -> of.plain("channel"));
        one("installer", of -> of.plain("installer"));
        one("gas-type", of -> of.plain("gasType"));
        one("standing", of -> of.reckoning().standing());
        one("days", of -> of.reckoning().window());
        one("since", of -> of.reckoning().sinceRepair());
        one("fitted-since", of -> of.reckoning().sinceInstallation());
        one("lasting", of -> Situation.yes(of.reckoning().lasting()));
        one("again", of -> Situation.yes(of.reckoning().repairedAgain()));
        one("half-year", of -> Situation.yes(of.reckoning().withinHalfYear()));
        one("ending-soon", of -> Situation.yes(of.reckoning().endsSoon()));
    }

    private Inputs() {}

    static boolean has(String input) {
        return READERS.containsKey(input) || input.startsWith(CAUSE_IS);
    }

    /// @return what the input is in this case; several where several facts are
    static List<String> read(String input, Situation situation) {
        Function<Situation, List<String>> reader = READERS.get(input);
        if (reader != null) {
            return reader.apply(situation);
        }
        String cause = input.substring(CAUSE_IS.length());
        return List.of(Situation.yes(situation.causes().contains(cause)));
    }

    private static void one(String input, Function<Situation, String> reader) {
        READERS.put(input, situation -> List.of(reader.apply(situation)));
    }

    private static void several(String input, Function<Situation, List<String>> reader) {
        READERS.put(input, reader);
    }
}
