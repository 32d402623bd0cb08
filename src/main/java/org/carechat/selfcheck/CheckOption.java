package org.carechat.selfcheck;

import java.util.List;

/// One answer to a step's question.
///
/// @param value as it is stored
/// @param ways other words that mean it
/// @param means what it tells, said before what comes next; empty where there is nothing to say
record CheckOption(String value, String label, List<String> ways, String means, Outcome outcome) {

    boolean solves() {
        return outcome instanceof Outcome.Solved;
    }
}
