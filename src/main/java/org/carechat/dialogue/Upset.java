package org.carechat.dialogue;

import java.util.Set;
import org.carechat.conversation.Conversation;

/// Whether the customer is past patience: then a person is offered at every question and after the first
/// misunderstanding.
final class Upset {

    private static final Set<String> MOODS = Set.of("upset", "angry");

    private Upset() {}

    static boolean is(Conversation state) {
        return state.value(Slots.MOOD).filter(MOODS::contains).isPresent();
    }
}
