package org.carechat.desk;

import org.carechat.handoff.Agent;
import org.jspecify.annotations.Nullable;

/// What an agent's page asks to have done, and may ask again because the answer was lost.
///
/// @param key the page's own name for it (`Idempotency-Key`): sent twice, it is done once; null where it has none
/// @param request what is asked for, as it came: the same key stands for the same request
/// @param answer what the page gets
record Call<T>(String conversation, Agent agent, @Nullable String key, Object request, Class<T> answer) {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    Call {
        if (key != null) {
            key = bounded(key);
        }
    }

    /// @return an id for what an agent makes: the same one for the same wish under the same key
    static String name(Agent agent, String key, Object wish) {
        return Hashes.urlSafe(agent.id() + " " + bounded(key) + " " + wish);
    }

    private static String bounded(String key) {
        return Checks.text(HEADER, key, LONGEST_KEY);
    }
}
