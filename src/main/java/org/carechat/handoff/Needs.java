package org.carechat.handoff;

import java.util.List;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// Tells which skill a conversation needs: the one that it was passed on for, otherwise the first of the house
/// rules that names its reason or its appliance.
public final class Needs {

    private Needs() {}

    /// @param reason why a person was asked for; null where nobody was
    /// @return the skill's id; null for none
    public static @Nullable String skill(Conversation state, @Nullable String reason, List<AgentSkill> skills) {
        String passedOn = state.flag(HandoffFlags.SKILL);
        if (passedOn != null) {
            return passedOn;
        }
        String product = state.value(Slots.PRODUCT).orElse("");
        return skills.stream()
                .filter(skill -> skill.reasons().contains(reason == null ? "" : reason)
                        || skill.products().contains(product))
                .map(AgentSkill::id)
                .findFirst()
                .orElse(null);
    }
}
