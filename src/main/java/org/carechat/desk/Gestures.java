package org.carechat.desk;

import org.carechat.conversation.Bell;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;

/// What an agent does without saying anything: writes, reads. Only of conversations that are theirs. Thread-safe.
final class Gestures {

    private final Bell bell;
    private final Followed followed;

    Gestures(Bell bell, Followed followed) {
        this.bell = bell;
        this.followed = followed;
    }

    /// @param who null where nobody has said hello
    void typing(@Nullable SignedIn who, DeskFrame.Typing typing) {
        String conversation = typing.conversation();
        if (who != null && conversation != null && followed.isMine(conversation)) {
            bell.ring(new Signal.Typing(conversation, Role.AGENT, who.account().name()));
        }
    }

    void read(@Nullable SignedIn who, DeskFrame.Read read) {
        String conversation = read.conversation();
        if (who != null && conversation != null && read.seq() != null && followed.isMine(conversation)) {
            bell.ring(new Signal.Read(conversation, Role.AGENT, read.seq()));
        }
    }
}
