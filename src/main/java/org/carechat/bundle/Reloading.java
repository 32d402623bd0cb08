package org.carechat.bundle;

import java.util.List;
import java.util.Optional;

/// Taking a new bundle into use without a restart. Thread-safe.
public interface Reloading {

    /// How a reload went; `Refused` leaves everything as it was.
    sealed interface Result {
        record Taken(String version) implements Result {}

        record Refused(String version, List<Problem> problems) implements Result {}
    }

    /// Reads the files anew, checks them, takes them into use and points all nodes to them.
    Result reload();

    /// @return what is wrong with the files as they are now, in use or not
    List<Problem> problems();

    /// @return a bundle that is or was in use
    Optional<Bundle> find(String version);
}
