package org.carechat.handoff;

import java.util.List;
import org.carechat.conversation.Posted;

/// Words for agents that a language model writes, where there is one: beside the packet, never instead of it. They
/// carry no figure, no date and no verdict, and nobody sends them but the agent. Thread-safe; throws nothing; may
/// take as long as a turn may.
@FunctionalInterface
public interface Aide {

    /// Where there is no model.
    Aide NONE = (conversation, events) -> new Aid(List.of(), List.of());

    /// @param events the newest of the log, in order
    Aid help(String conversation, List<Posted> events);

    /// @param summary what it is about, at most four lines; empty where there is none
    /// @param suggestions replies to begin with, at most two
    record Aid(List<String> summary, List<String> suggestions) {}
}
