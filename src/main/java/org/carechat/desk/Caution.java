package org.carechat.desk;

import java.util.List;

/// Looks at what an agent has said. It stops nothing: the agent is a person, and is only told. Thread-safe.
@FunctionalInterface
public interface Caution {

    /// @return what an agent should look at again: `phone`, `link`, `fee` or `promise` for what nothing in the
    ///     conversation bears out, and the rule of the never-list, such as `N02`, for what must not be asked of a
    ///     customer
    List<String> warnings(String conversation, String text);
}
