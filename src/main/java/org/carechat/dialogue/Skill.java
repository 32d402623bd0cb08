package org.carechat.dialogue;

import java.util.List;
import org.carechat.conversation.Conversation;

/// A flow that a feature brings. The dialogue calls [#step] whenever the flow is on top of the stack and something
/// may go on; the skill looks at the state, never remembers anything itself, and says what is next. It may call
/// its one port; a port that fails is a reply to the customer, not an exception. Thread-safe.
public interface Skill {

    /// @return the flow's name in the command grammar: `booking`
    String flow();

    /// @return the names of the slots that it asks for
    default List<String> slots() {
        return List.of();
    }

    Step step(Scene scene);

    /// Whether a fact that has just changed makes a finished run of this flow worth running again: a verdict that
    /// rested on it.
    default boolean reconsiders(Conversation state, String slot) {
        return false;
    }

    /// Whether a fact that is told while this flow asks for another one is one that it will ask for: then it is
    /// noted aloud, and the question goes on.
    default boolean awaits(String slot) {
        return false;
    }

    /// Whether a bare wish to call something off is about what this flow has done.
    default boolean isMeantByCancel(Conversation state) {
        return false;
    }

    /// Whether this flow itself says what becomes of a fact that is corrected. Then nothing is said beforehand: the
    /// change may yet fail.
    default boolean reports(Conversation state, String slot) {
        return false;
    }
}
