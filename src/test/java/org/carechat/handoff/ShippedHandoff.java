package org.carechat.handoff;

import java.time.Clock;
import java.time.ZoneId;
import org.carechat.dialogue.Skill;

/// The way to a person over a queue in memory, for tests of whole talks; nobody is on duty.
public final class ShippedHandoff {

    private ShippedHandoff() {}

    public static Skill skill(Clock clock, ZoneId zone) {
        Queue queue = new Queue(new MemoryQueue(), new MemoryPresence(clock), Hours.parse(""), clock, zone);
        return new HandoffSkill(queue, Replies.PHRASEBOOK);
    }
}
