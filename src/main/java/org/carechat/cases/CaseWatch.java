package org.carechat.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for promises that have fallen due unkept: they are missed from then on, their case stands first in the
/// desk's list, and the desk is told. Thread-safe; several nodes may look at once, each for its own desks: a
/// promise is missed once.
public final class CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
    private static final int MOST = 200;

    /// A case of which a promise was missed, and nobody has seen to it yet.
    ///
    /// @param since when the promise fell due
    /// @param handler whose case it is; null where it is nobody's
    public record Escalated(
            String conversation,
            String number,
            Instant since,
            @Nullable String handler) {}

    private final Cases cases;
    private final CaseWork work;
    private final Bell bell;
    private final Clock clock;
    private volatile List<Escalated> escalated = List.of();

    CaseWatch(Cases cases, CaseWork work, Bell bell, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.bell = bell;
        this.clock = clock;
    }

    /// @return as it was at the last look
    public List<Escalated> escalated() {
        return escalated;
    }

    void look() {
        for (String id : cases.due(clock.instant(), MOST)) {
            work.overdue(id).ifPresent(this::tell);
        }
        escalated = cases.open(MOST).stream()
                .flatMap(one -> escalation(one).stream())
                .toList();
    }

    private static Optional<Escalated> escalation(Case one) {
        Instant at = one.escalatedAt();
        if (at == null) {
            return Optional.empty();
        }
        Instant since = one.promises().stream()
                .filter(promise -> promise.state() == CasePromise.State.MISSED)
                .map(CasePromise::due)
                .max(Instant::compareTo)
                .orElse(at);
        Handler handler = one.handler();
        String owes = handler == null ? null : handler.id();
        return Optional.of(new Escalated(one.conversation(), one.number(), since, owes));
    }

    private void tell(Case late) {
        LOG.warn("a promise of case {} has fallen due", late.number());
        bell.ring(new Signal.QueueChanged(late.conversation()));
    }
}
