package org.carechat.desk;

import java.util.function.LongSupplier;
import org.carechat.cases.CaseWatch;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Agents;
import org.carechat.handoff.LateWatch;
import org.carechat.handoff.Presence;
import org.carechat.handoff.QueueIndex;
import org.carechat.handoff.Whereabouts;
import reactor.core.scheduler.Scheduler;

/// What all sockets of the desk share.
///
/// @param nanos a clock that only ticks forward
record DeskSocketParts(
        SignIn signIn,
        Feed feed,
        Bell bell,
        Desks desks,
        SocketSpeech speech,
        DeskFrames frames,
        Scheduler blocking,
        LongSupplier nanos) {

    /// Who is at the desk and what there is to do.
    record Desks(
            Presence presence,
            QueueIndex queue,
            Whereabouts whereabouts,
            Agents agents,
            LateWatch late,
            CaseWatch cases,
            Advice advice,
            Veils veils) {}
}
