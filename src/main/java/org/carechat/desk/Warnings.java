package org.carechat.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.cases.CaseWatch;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.LateWatch;
import org.jspecify.annotations.Nullable;

/// Tells one desk who has waited too long, each time once: of the queue all, of answers and promises the one who
/// owes them and whoever supervises; of a promise that is nobody's, all. Confined to the socket's sequence.
final class Warnings {

    private final LateWatch watch;
    private final CaseWatch cases;
    private final DeskOutbox outbox;
    private final DeskFrames frames;
    private List<LateWatch.Late> seen = List.of();
    private Set<LateWatch.Late> told = Set.of();
    private List<CaseWatch.Escalated> seenCases = List.of();
    private Set<CaseWatch.Escalated> toldCases = Set.of();

    Warnings(LateWatch watch, CaseWatch cases, DeskOutbox outbox, DeskFrames frames) {
        this.watch = watch;
        this.cases = cases;
        this.outbox = outbox;
        this.frames = frames;
    }

    void tell(Account to) {
        List<LateWatch.Late> now = watch.late();
        if (now != seen) {
            seen = now;
            waiting(to, now);
        }
        List<CaseWatch.Escalated> escalated = cases.escalated();
        if (escalated != seenCases) {
            seenCases = escalated;
            promised(to, escalated);
        }
    }

    private void waiting(Account to, List<LateWatch.Late> now) {
        Set<LateWatch.Late> theirs =
                now.stream().filter(late -> concerns(to, late.agent())).collect(Collectors.toUnmodifiableSet());
        theirs.stream()
                .filter(late -> !told.contains(late))
                .forEach(late -> outbox.text(frames.slaWarning(late.conversation(), late.since())));
        told = theirs;
    }

    private void promised(Account to, List<CaseWatch.Escalated> now) {
        Set<CaseWatch.Escalated> theirs =
                now.stream().filter(one -> concerns(to, one.handler())).collect(Collectors.toUnmodifiableSet());
        theirs.stream()
                .filter(one -> !toldCases.contains(one))
                .forEach(one -> outbox.text(frames.slaWarning(one.conversation(), one.since(), one.number())));
        toldCases = theirs;
    }

    /// @param owes null where it is nobody's
    private static boolean concerns(Account to, @Nullable String owes) {
        return owes == null || owes.equals(to.id()) || to.may(AgentRole.SUPERVISOR);
    }
}
