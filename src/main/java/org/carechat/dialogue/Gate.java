package org.carechat.dialogue;

import java.util.List;

/// The last look at every text before it is sent: each number, link, date, period, fee and model in it must be
/// found in the evidence. Thread-safe.
@FunctionalInterface
public interface Gate {

    /// @param evidence texts in which the figures of `text` may stand
    /// @return `text` without the sentences that can't be traced; empty where none can
    String pass(String text, List<String> evidence);
}
