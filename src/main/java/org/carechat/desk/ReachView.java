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
/// @param leftOut the numbers of those that the channel never took, wholly or in part, and that won't follow
/// @param maybeTwice the numbers of those that the customer may have got twice
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReachView(
        String channel,
        int left,
        String until,
        String stuck,
        int undelivered,
        List<Long> leftOut,
        List<Long> maybeTwice) {

    static ReachView of(Reach.Standing standing, List<Posted> events, Labels labels) {
        long waiting = events.stream()
                .filter(posted -> posted.seq() > standing.told())
                .filter(ReachView::isToBeHandedOver)
                .count();
        return new ReachView(
                standing.channel(),
                standing.left(),
                labels.time(standing.until()),
                standing.stuck(),
                (int) waiting,
                within(standing.leftOut(), events),
                within(standing.maybeTwice(), events));
    }

    private static List<Long> within(List<Reach.Span> spans, List<Posted> events) {
        return events.stream()
                .filter(ReachView::isToBeHandedOver)
                .map(Posted::seq)
                .filter(seq -> spans.stream().anyMatch(span -> span.holds(seq)))
                .toList();
    }

    private static boolean isToBeHandedOver(Posted posted) {
        return posted.event() instanceof Event.AgentMessage || posted.event() instanceof Event.ServiceMessage;
    }
}
