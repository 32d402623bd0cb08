package org.carechat.desk;

import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;

/// What an agent does without saying anything: writes, reads. Only of conversations that are theirs. Thread-safe.
final class Gestures {

    private final Bell bell;
    private final Feed feed;
    private final Followed followed;

    Gestures(Bell bell, Feed feed, Followed followed) {
        this.bell = bell;
        this.feed = feed;
        this.followed = followed;
    }

    /// @param who null where nobody has said hello
    void typing(@Nullable SignedIn who, DeskFrame.Typing typing) {
        String conversation = typing.conversation();
        if (who != null && conversation != null && owns(who, conversation)) {
            bell.ring(new Signal.Typing(conversation, Role.AGENT, who.account().name()));
        }
    }

    void read(@Nullable SignedIn who, DeskFrame.Read read) {
        String conversation = read.conversation();
        if (who != null && conversation != null && read.seq() != null && owns(who, conversation)) {
            bell.ring(new Signal.Read(conversation, Role.AGENT, read.seq()));
        }
    }

    /// The socket may not have heard yet of what its agent has just taken.
    private boolean owns(SignedIn who, String conversation) {
        return followed.isMine(conversation)
                || feed.head(conversation)
                        .filter(head -> who.account().id().equals(head.agent()))
                        .isPresent();
    }
}
