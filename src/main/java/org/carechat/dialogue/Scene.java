package org.carechat.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;

/// What a skill sees when it takes a step: the state with all entries of this turn so far applied, its own frame,
/// and the turn around it.
///
/// @param ids makes ids that sort by time
public record Scene(Conversation state, Frame frame, TurnContext turn, Supplier<String> ids) {

    /// The turn that is being run.
    ///
    /// @param said the customer's messages that this turn reads, in order
    /// @param zone the service's own time zone, `carechat.zone`
    public record TurnContext(
            String conversation,
            String person,
            String channel,
            String turn,
            Mode mode,
            List<Incoming> said,
            Instant now,
            ZoneId zone) {

        public LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        /// @return the customer's words of this turn, one message a line
        public String words() {
            return String.join(
                    "\n", said.stream().map(in -> in.content().words()).toList());
        }
    }

    public LocalDate today() {
        return turn.today();
    }
}
