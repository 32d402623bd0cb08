package org.carechat.language;

import java.time.Duration;
import java.util.Set;

/// One request to a language model.
///
/// @param conversation what is spent is counted for it
/// @param turn all that is asked under this name shares one limit of time and tokens
/// @param personal words of the customer's that reviewers don't get to see: name, phone, address
public record Asking(Purpose purpose, String conversation, String turn, Prompt prompt, Set<String> personal) {

    /// What a model is asked for.
    public enum Purpose {
        INTERPRET(200, Duration.ofSeconds(5), true),
        ANSWER(700, Duration.ofSeconds(8), false),
        SUMMARISE(400, Duration.ofSeconds(8), false),
        SUGGEST(400, Duration.ofSeconds(8), true);

        private final int mostTokens;
        private final Duration within;
        private final boolean lines;

        Purpose(int mostTokens, Duration within, boolean lines) {
            this.mostTokens = mostTokens;
            this.within = within;
            this.lines = lines;
        }

        /// @return the longest answer, in tokens
        public int mostTokens() {
            return mostTokens;
        }

        /// @return how long one request may take, within what the turn has left
        public Duration within() {
            return within;
        }

        /// @return whether the answer is a list of lines, which some endpoints can be held to
        public boolean lines() {
            return lines;
        }

        /// @return the name in meters and records
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
