package org.carechat.handoff;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;

/// Finds the changes of mode in a log.
final class Turning {

    private Turning() {}

    /// @return the last change of mode, if it went into `mode`
    static Optional<Event.ModeChanged> lastInto(Mode mode, List<Posted> events) {
        return last(events).filter(changed -> changed.mode() == mode);
    }

    static Optional<Event.ModeChanged> last(List<Posted> events) {
        return events.reversed().stream()
                .map(Posted::event)
                .filter(Event.ModeChanged.class::isInstance)
                .map(Event.ModeChanged.class::cast)
                .findFirst();
    }

    /// @return the last time that somebody asked for a person
    static Optional<Event.ModeChanged> lastQueued(List<Posted> events) {
        return events.reversed().stream()
                .map(Posted::event)
                .filter(Event.ModeChanged.class::isInstance)
                .map(Event.ModeChanged.class::cast)
                .filter(changed -> changed.mode() == Mode.QUEUED)
                .findFirst();
    }
}
