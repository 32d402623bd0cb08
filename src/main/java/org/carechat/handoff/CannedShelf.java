package org.carechat.handoff;

/// Where the replies of the knowledge base in use are found.
@FunctionalInterface
public interface CannedShelf {

    CannedReplies inUse();
}
