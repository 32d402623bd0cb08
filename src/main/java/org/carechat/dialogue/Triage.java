package org.carechat.dialogue;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Conversation;

/// Looks for danger in every message before anything else does. Thread-safe; throws nothing for any text.
@FunctionalInterface
public interface Triage {

    /// @return an alarm for a danger that is new; empty where there is none, or the one that is known goes on
    Optional<Alarm> triage(List<Incoming> said, Conversation state);
}
