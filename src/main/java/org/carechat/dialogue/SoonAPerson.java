package org.carechat.dialogue;

import java.util.Set;
import org.carechat.conversation.Conversation;

/// Whether a person is offered sooner, at every question and after the first misunderstanding: to who is past
/// patience, and to who is to be spared.
final class SoonAPerson {

    private static final Set<String> MOODS = Set.of("upset", "angry");

    private SoonAPerson() {}

    static boolean is(Conversation state) {
        return state.value(Slots.MOOD).filter(MOODS::contains).isPresent()
                || state.value(Slots.CARE).isPresent();
    }
}
