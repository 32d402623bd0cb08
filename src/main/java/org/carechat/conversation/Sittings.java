package org.carechat.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Where sittings begin: with the customer's first word after half an hour of silence, or after the conversation
/// was closed. Who waits for a person, or has one, is still in the same sitting, however long it takes. What comes
/// between two, a rating say, belongs to the earlier one.
public final class Sittings {

    public static final Duration SILENCE = Duration.ofMinutes(30);

    private Sittings() {}

    /// @param log in order; part of one may be given, from any event on
    /// @return the events of each sitting, in order; none is empty
    public static List<List<Posted>> of(List<Posted> log) {
        List<List<Posted>> sittings = new ArrayList<>();
        Mode mode = Mode.BOT;
        Instant last = Instant.MAX.minus(SILENCE);
        for (Posted posted : log) {
            Event event = posted.event();
            boolean silent = mode == Mode.BOT && last.plus(SILENCE).isBefore(at(event));
            boolean begins = event instanceof Event.CustomerMessage && (silent || mode == Mode.CLOSED);
            if (begins || sittings.isEmpty()) {
                sittings.add(new ArrayList<>());
            }
            sittings.getLast().add(posted);
            mode = event instanceof Event.ModeChanged changed ? changed.mode() : begins ? Mode.BOT : mode;
            last = at(event);
        }
        return sittings;
    }

    private static Instant at(Event event) {
        return event.stamp().at();
    }
}
