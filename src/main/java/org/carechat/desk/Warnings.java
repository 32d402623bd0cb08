package org.carechat.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.LateWatch;

/// Tells one desk who has waited too long, each time once: of the queue all, of answers the one who owes them and
/// whoever supervises. Confined to the socket's sequence.
final class Warnings {

    private final LateWatch watch;
    private final DeskOutbox outbox;
    private final DeskFrames frames;
    private List<LateWatch.Late> seen = List.of();
    private Set<LateWatch.Late> told = Set.of();

    Warnings(LateWatch watch, DeskOutbox outbox, DeskFrames frames) {
        this.watch = watch;
        this.outbox = outbox;
        this.frames = frames;
    }

    void tell(Account to) {
        List<LateWatch.Late> now = watch.late();
        if (now == seen) {
            return;
        }
        seen = now;
        Set<LateWatch.Late> theirs = now.stream()
                .filter(late -> late.agent() == null || late.agent().equals(to.id()) || to.may(AgentRole.SUPERVISOR))
                .collect(Collectors.toUnmodifiableSet());
        theirs.stream()
                .filter(late -> !told.contains(late))
                .forEach(late -> outbox.text(frames.slaWarning(late.conversation(), late.since())));
        told = theirs;
    }
}
