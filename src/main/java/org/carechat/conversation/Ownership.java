package org.carechat.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who owns a conversation: one field in the store, changed only by compare-and-set. Thread-safe; throws
/// [StoreUnavailable].
public interface Ownership {

    /// What is expected of the owner before the change.
    ///
    /// @param agent null where `mode` isn't `HUMAN`
    record Holder(Mode mode, @Nullable String agent) {}

    /// How a change ended.
    sealed interface Change {
        record Done(long seq) implements Change {}

        /// Somebody else was faster, or it never was as expected; says how it stands.
        record Refused(Mode mode, @Nullable String agent) implements Change {}

        record Missing() implements Change {}
    }

    /// Changes the owner if it is as `expected`, and posts `event` with it. From then on no bot message is stored
    /// for a conversation that a person owns, one that is being written included.
    Change change(String conversation, Holder expected, ModeChange change, Event event, List<Entry> entries);

    /// Posts an agent's message, if that agent owns the conversation; idempotent by `clientMessageId`.
    ///
    /// @param name the agent's name as the customer sees it
    Acceptance say(String conversation, String agent, String name, Sent message);

    /// How an agent's deed ended.
    sealed interface Deed {
        /// @param seq the number of the newest event
        record Done(long seq) implements Deed {}

        /// The journal is another one than the deed was thought out with: think again.
        record Moved() implements Deed {}

        record NotOwner() implements Deed {}

        record Missing() implements Deed {}
    }

    /// Posts events and journals entries, all or nothing, if that agent owns the conversation and its journal is
    /// the one that they were made from.
    ///
    /// @param version the journal's length, [Conversation#version]
    Deed act(String conversation, String agent, long version, List<Event> events, List<Entry> entries);

    /// @return the conversations that are queued or that a person has, as the shards know it: the truth from which
    ///     indexes are mended
    List<String> held(Mode mode);

    /// @return at most `max` conversations that the bot or a person has and in which nothing has happened since
    ///     `before`; one that waits for a person is never among them, however long it waits
    List<String> silentSince(Instant before, int max);
}
