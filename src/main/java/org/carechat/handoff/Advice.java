package org.carechat.handoff;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Posted;

/// What an agent may answer next, as a line to begin with: nobody sends it but the agent. Thread-safe; throws
/// nothing; may take as long as a turn may.
@FunctionalInterface
public interface Advice {

    /// Where there is nobody to ask.
    Advice NONE = (conversation, events) -> Optional.empty();

    /// @param citations the articles that it rests on; none where a language model wrote it
    record Line(String text, List<Citation> citations) {}

    /// @param events the newest of the log, in order, the customer's question last
    Optional<Line> next(String conversation, List<Posted> events);
}
