package org.carechat.customer;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Attachment;

/// What was uploaded to conversations, sealed with the key of the conversation's person and seen by every node.
/// Thread-safe; throws `StoreUnavailable`.
public interface Attachments {

    /// What became of an upload.
    sealed interface Keeping {

        /// It is stored durably.
        record Kept() implements Keeping {}

        /// The conversation has as many as it may have; nothing was stored.
        record Full(int most) implements Keeping {}

        /// All conversations together have as much as there is room for; nothing was stored.
        record NoRoom() implements Keeping {}

        /// There is no such conversation; nothing was stored.
        record Missing() implements Keeping {}
    }

    /// @param content not changed while this runs
    Keeping keep(String conversation, Attachment attachment, byte[] content);

    /// @return what was uploaded to that conversation under that id
    Optional<Attachment> find(String conversation, String id);

    /// @return its bytes; empty where there is none, or the person's key was destroyed
    Optional<byte[]> read(String conversation, String id);

    /// @return all of a conversation, oldest first
    List<Attachment> of(String conversation);

    /// Takes away all of a conversation, for good.
    void erase(String conversation);
}
