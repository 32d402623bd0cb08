package org.carechat.cases;

import java.util.List;
import java.util.Set;

/// Cases of which others may have to be told. They are noted before they are written, so that none is lost.
/// Thread-safe on all nodes; throws `StoreUnavailable`.
public interface CaseNews {

    /// @return ids, some without anything new
    List<String> noted();

    /// @return what of a case was handed over
    Set<String> told(String id);

    /// That was handed over; the case is noted no more, unless it was a moment ago.
    void told(String id, Set<String> steps);
}
