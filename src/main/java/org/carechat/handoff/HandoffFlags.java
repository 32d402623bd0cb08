package org.carechat.handoff;

/// Flags that this feature raises.
final class HandoffFlags {

    /// What whoever takes the conversation next should know about: the skill that it was passed on for.
    static final String SKILL = "handoff-skill";

    private HandoffFlags() {}
}
