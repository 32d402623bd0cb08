package org.carechat.bundle;

import java.util.Optional;

/// The bundles that were ever in use, by their version, and the pointer to the one that all nodes are to use.
/// Thread-safe.
public interface Publications {

    /// @return the version to be used; empty where none was ever published
    Optional<String> current();

    /// @return a bundle that was published, the current one or an older one
    Optional<Bundle> find(String version);

    /// Keeps the bundle for ever and points to it, as one.
    void publish(Bundle bundle);
}
