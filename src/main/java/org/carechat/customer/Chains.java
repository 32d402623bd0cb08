package org.carechat.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The chain that makes a transcript hold in a dispute: it runs over the stored, sealed records of a feed, so it
/// can still be followed when their key is destroyed. See [HashChain] for how it is computed, and
/// `docs/transcripts.md` for what it proves. Thread-safe; throws `StoreUnavailable`.
public interface Chains {

    /// A record of the feed as it is stored, and the link that it makes.
    record Link(long seq, byte[] record, byte[] link) {}

    /// The service's word that the chain stood so at that time.
    ///
    /// @param seal what only the service can make
    record Anchor(long seq, byte[] link, Instant at, byte[] seal) {}

    /// @param anchors oldest first; the last one covers the newest record
    /// @param brokenAt the number up to which an anchor doesn't fit any more: a record up to there, and behind the
    ///     last anchor that fits, is not what it was; null where all fit
    record Chain(
            List<Link> links,
            List<Anchor> anchors,
            @Nullable Long brokenAt) {}

    /// Reads the chain, holds it against its anchors and, where it fits, anchors it as it is now.
    Chain read(String conversation);

    /// Anchors the chain as it is now, if it fits.
    void anchor(String conversation);
}
