package org.carechat.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.customer.Reach;

/// How far each user has been told what stands in their conversation's feed, and how many messages the platform
/// still takes for them. The feed is the outbox: nothing is copied, and nothing but the place in it is kept.
/// Thread-safe on all nodes; times are the store's own; throws [org.carechat.conversation.StoreUnavailable].
public interface Deliveries {

    /// Who a conversation's customer is on the platform.
    ///
    /// @param account the id of the account that they write to
    record Recipient(String account, String user) {}

    /// A message to a user: a part, from 0, of what the events above `from` and up to `upTo` say.
    record Piece(long from, long upTo, int part) {}

    /// How things stand.
    ///
    /// @param told the number up to which everything was told
    /// @param upTo where what is under way ends; 0 where nothing is
    /// @param part how many of its parts were sent
    /// @param left what may be sent
    /// @param stuck why nothing more is sent until the user writes again; empty where nothing is wrong
    /// @param leftOut the newest that were never sent, and won't be
    /// @param maybeTwice the newest of which nobody knew whether the platform had taken them, and that were
    ///     sent again
    record Standing(
            long told,
            long upTo,
            int part,
            Allowance left,
            String stuck,
            List<Reach.Span> leftOut,
            List<Reach.Span> maybeTwice) {

        private static final int MOST_AT_ONCE = 200;

        /// @return the next message's place, where the feed ends at `last`
        public Piece next(long last) {
            return upTo > 0 ? new Piece(told, upTo, part) : nextPassively(last);
        }

        /// @return the same for a passive reply, which also says what was tried in vain before
        public Piece nextPassively(long last) {
            return new Piece(told, part > 0 ? upTo : Math.min(last, told + MOST_AT_ONCE), part);
        }
    }

    /// What became of a passive reply.
    enum Passive {
        /// It is this request's to say; it counts as told.
        SAY,
        /// This is not what comes next, or something is being carried at this moment.
        NOT_NOW
    }

    /// What came of asking for a conversation's delivery.
    sealed interface Turn {

        /// Nobody else delivers until the lease ends.
        ///
        /// @param tries how often what comes next has failed
        record Mine(Standing standing, int tries) implements Turn {}

        /// Somebody else does, or a passive reply may still come.
        record Later(Duration pause) implements Turn {}

        /// Nobody is to be told.
        record Nobody() implements Turn {}
    }

    /// @param hold for how long the passive reply goes first
    void bind(String conversation, Recipient recipient, Duration hold);

    /// @return empty for a conversation that no user of an account has, or that was erased
    Optional<Recipient> recipient(String conversation);

    /// The user has done something: what that allows to be sent counts anew, and nothing is stuck.
    ///
    /// @param hold for how long the passive reply goes first
    void heard(String conversation, Allowance.Grant grant, Duration hold);

    /// @return empty for a conversation that no user of an account has
    Optional<Standing> standing(String conversation);

    /// @return what was said passively to that message
    Optional<Piece> said(String conversation, String message);

    /// Takes a piece for the passive reply to a message, if it is what comes next.
    ///
    /// @param last whether it is the last part
    Passive say(String conversation, String message, Piece piece, boolean last);

    /// @param holder names who asks; asking again prolongs the lease
    Turn lease(String conversation, String holder, Duration lease);

    /// Settles where the messages that are about to be sent end: what is said meanwhile comes after them, however
    /// often they are tried.
    ///
    /// @return false where the lease is lost
    boolean begin(String conversation, String holder, Piece piece);

    /// @return false where the lease is lost
    boolean sent(String conversation, String holder, Piece piece, boolean last, boolean spent);

    /// Goes on to what comes next without it.
    ///
    /// @return false where the lease is lost
    boolean leftOut(String conversation, String holder, Piece piece, boolean last);

    /// Notes why it can't be sent, and how often now.
    ///
    /// @param reason empty where it will be tried again by itself
    /// @param used whether the platform takes no more until the user writes
    /// @param unknown whether the platform may have taken it all the same
    void failed(String conversation, String holder, String reason, boolean used, boolean unknown);

    void release(String conversation, String holder);
}
