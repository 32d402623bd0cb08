package org.carechat.dialogue;

import java.util.List;

/// The last look at every text before it is sent: each number, link, date, period, fee and model in it must be
/// found in the evidence. Thread-safe.
@FunctionalInterface
public interface Gate {

    /// @param evidence texts in which the figures of `text` may stand
    /// @return `text` without the sentences that can't be traced; empty where none can
    String pass(String text, List<String> evidence);

    /// Looks without withholding: for what a person says.
    ///
    /// @return the kinds of what can't be traced or must never be suggested, each once; empty where nothing is
    ///     wrong
    default List<String> doubts(String text, List<String> evidence) {
        return List.of();
    }
}
