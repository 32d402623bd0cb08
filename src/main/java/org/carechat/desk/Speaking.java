package org.carechat.desk;

import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Sent;
import org.carechat.handoff.Agent;

/// Posts what an agent says, over REST and socket alike. Thread-safe.
final class Speaking {

    private final Ownership ownership;

    Speaking(Ownership ownership) {
        this.ownership = ownership;
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
