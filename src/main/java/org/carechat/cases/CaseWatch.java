package org.carechat.cases;

import java.time.Clock;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for promises that have fallen due unkept: they are missed from then on, their case stands first in the
/// desk's list, and the desk is told. Thread-safe; several nodes may look at once: a promise is missed once.
final class CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
    private static final int MOST = 200;

    private final Cases cases;
    private final CaseWork work;
    private final Bell bell;
    private final Clock clock;

    CaseWatch(Cases cases, CaseWork work, Bell bell, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.bell = bell;
        this.clock = clock;
    }

    void look() {
        for (String id : cases.due(clock.instant(), MOST)) {
            work.overdue(id).ifPresent(this::tell);
        }
    }

    private void tell(Case late) {
        LOG.warn("a promise of case {} has fallen due", late.number());
        bell.ring(new Signal.QueueChanged(late.conversation()));
    }
}
