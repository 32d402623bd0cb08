package org.carechat.web;

import java.time.Duration;
import java.util.Optional;
import org.carechat.conversation.Head;

/// How many messages are taken in a minute: of one conversation, of one person in all their conversations, and on
/// this node in all. Thread-safe.
final class MessageLimits {

    private static final String ALL = "";

    private final RateLimit conversation;
    private final RateLimit person;
    private final RateLimit all;

    MessageLimits(RateLimit conversation, RateLimit person, RateLimit all) {
        this.conversation = conversation;
        this.person = person;
        this.all = all;
    }

    /// @return empty where it may be taken, otherwise after what time
    Optional<Duration> take(Head head) {
        return conversation.take(head.id()).or(() -> person.take(head.person())).or(() -> all.take(ALL));
    }
}
