package org.carechat.handoff;

import java.util.Collection;
import java.util.List;

/// Finds conversations by what identifies a customer, a machine or a matter: phone, serial, order, appointment or
/// case number. Nothing can be read out of it without knowing what to look for. Thread-safe.
public interface SearchIndex {

    /// @param terms as [SearchTerms] writes them
    void note(String conversation, Collection<String> terms);

    /// @return newest first, at most 50
    List<String> find(String term);
}
