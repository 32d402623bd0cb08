package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.customer.Reach;
import org.carechat.handoff.Labels;

/// How far a customer can be reached, see [Reach.Standing].
///
/// @param undelivered how many messages of the newest 500 the customer hasn't got yet
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReachView(String channel, int left, String until, String stuck, int undelivered) {

    static ReachView of(Reach.Standing standing, List<Posted> events, Labels labels) {
        long waiting = events.stream()
                .filter(posted -> posted.seq() > standing.told())
                .filter(posted ->
                        posted.event() instanceof Event.AgentMessage || posted.event() instanceof Event.ServiceMessage)
                .count();
        return new ReachView(
                standing.channel(), standing.left(), labels.time(standing.until()), standing.stuck(), (int) waiting);
    }
}
