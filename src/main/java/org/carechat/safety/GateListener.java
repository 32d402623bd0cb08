package org.carechat.safety;

/// Told of every sentence that the gate withheld. Thread-safe; must return at once.
@FunctionalInterface
public interface GateListener {

    /// @param kind what could not be traced: `phone`, `link`, `date`, `time`, `period`, `fee`, `number`, `model`,
    /// `promise`, or the rule of the never-list such as `N01`
    void withheld(String kind);
}
