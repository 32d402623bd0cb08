package org.carechat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the private journal. A conversation's state is the fold over its journal, so these names are a
/// contract with what is stored: never rename, only add.
public sealed interface Entry {

    record SlotFilled(Slot slot) implements Entry {}

    record SlotDropped(String slot) implements Entry {}

    record FlowStarted(String frame, String flow, Map<String, String> notes) implements Entry {}

    /// @param outcome `done`, `cancelled`, `handed-over`, `replaced` or a named failure
    record FlowEnded(String frame, String outcome) implements Entry {}

    /// Brings a frame that was interrupted back to the top.
    record FlowRaised(String frame) implements Entry {}

    record FrameNoted(String frame, String key, String value) implements Entry {}

    record Asked(Question question) implements Entry {}

    record Answered() implements Entry {}

    /// Opens a question again that was interrupted: it doesn't count as asked once more.
    record Resumed(Question question) implements Entry {}

    /// Keeps a matter for later.
    record PutOff(Matter matter) implements Entry {}

    /// Ends the waiting of a matter: it is begun, or no longer wanted.
    record TakenUp(String matter) implements Entry {}

    /// @param proposed the choice that a plain yes picks; null where none was asked for
    record Offered(List<OpenChoice> choices, @Nullable String proposed) implements Entry {

        /// None of which was asked for.
        public Offered(List<OpenChoice> choices) {
            this(choices, null);
        }
    }

    record Found(Finding finding) implements Entry {}

    /// An empty value clears the flag.
    record Flagged(String flag, String value) implements Entry {}

    record Intended(Intention intention) implements Entry {}

    record Carried(String intention, Map<String, Object> result) implements Entry {}

    record Misread(String reason) implements Entry {}

    record Understood() implements Entry {}

    /// A message that could not be handled after several tries.
    record SetAside(long seq, String reason) implements Entry {}

    record TurnEnded(String turn, long upTo, Instant at, String bundle) implements Entry {}

    /// An entry of a type that a newer version wrote: kept as it is.
    record Unknown(String type, Map<String, Object> fields) implements Entry {}
}
