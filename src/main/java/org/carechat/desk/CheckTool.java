package org.carechat.desk;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Outcome;

/// The self-checks that an agent can send. Thread-safe.
public interface CheckTool {

    /// @param product an id of the interfaces, `gas-stove`
    /// @param symptom in words
    /// @param symptoms all that it is for, as ids
    record Offered(
            String id, String title, String product, String productLabel, String symptom, List<String> symptoms) {}

    List<Offered> offered();

    /// @return what is to be posted and journalled; empty where there is no such check, or nothing to ask: after a
    ///     danger no steps are given
    Optional<Outcome> begin(Served customer, String check, String product);
}
