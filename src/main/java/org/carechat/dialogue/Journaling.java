package org.carechat.dialogue;

import java.util.List;
import org.carechat.conversation.Entry;

/// Makes entries durable before a turn ends. Called with an intention among them, before its effect is carried out.
@FunctionalInterface
interface Journaling {

    /// @throws ClaimLost where somebody else has the turn by now
    void write(List<Entry> entries);
}
