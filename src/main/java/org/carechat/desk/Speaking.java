package org.carechat.desk;

import java.util.List;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.handoff.Agent;

/// Posts what an agent says, over REST and socket alike. Thread-safe.
final class Speaking {

    private final Ownership ownership;
    private final Caution caution;

    Speaking(Ownership ownership, Caution caution) {
        this.ownership = ownership;
        this.caution = caution;
    }

    /// @return what the agent should look at again in what was said; nothing where that can't be told now,
    ///     since what is stored stands
    List<String> warnings(String conversation, Sent sent) {
        try {
            return caution.warnings(conversation, sent.content().words());
        } catch (StoreUnavailable away) {
            return List.of();
        }
    }

    /// @return the message's number, the same however often it is sent
    /// @throws DeskRefusal where it isn't stored
    long say(String conversation, Agent agent, Sent sent) {
        return switch (ownership.say(conversation, agent.id(), agent.name(), sent)) {
            case Acceptance.Stored stored -> stored.seq();
            case Acceptance.Known known -> known.seq();
            case Acceptance.Different ignored -> throw DeskRefusal.of(DeskFault.DIFFERENT_CONTENT);
            case Acceptance.Closed ignored -> throw DeskRefusal.of(DeskFault.CONVERSATION_CLOSED);
            case Acceptance.NotOwner ignored -> throw DeskRefusal.of(DeskFault.NOT_OWNER);
            case Acceptance.Missing ignored -> throw DeskRefusal.of(DeskFault.NOT_FOUND);
            case Acceptance.StaleChoice ignored -> throw DeskRefusal.invalid("text", "value");
        };
    }
}
