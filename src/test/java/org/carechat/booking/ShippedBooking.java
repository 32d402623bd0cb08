package org.carechat.booking;

import java.time.Clock;
import org.carechat.dialogue.Skill;
import org.carechat.handoff.Replies;

/// The flow of a visit over a book in memory, for tests of whole talks.
public final class ShippedBooking {

    private ShippedBooking() {}

    public static Skill skill(Clock clock) {
        return new BookingSkill(
                Books.builtIn(new MemoryBook(), clock),
                new MemoryLedger(),
                new VisitWords(Replies.PHRASEBOOK, Replies.PRODUCTS));
    }
}
