package org.carechat.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.customer.Channel;
import org.carechat.customer.Channels;
import org.carechat.customer.Token;
import org.carechat.customer.Tokens;
import org.jspecify.annotations.Nullable;

/// Lets in who may come in. A token opens its own conversation; for any other the answer is the same as for one
/// that doesn't exist, so that ids can't be probed. Thread-safe.
final class Doorkeeper {

    private static final Duration REFRESHABLE = Duration.ofDays(7);

    private final Tokens tokens;
    private final Channels channels;
    private final Feed feed;
    private final Clock clock;

    Doorkeeper(Tokens tokens, Channels channels, Feed feed, Clock clock) {
        this.tokens = tokens;
        this.channels = channels;
        this.feed = feed;
        this.clock = clock;
    }

    /// Judges the token alone, without asking the store.
    Visitor identify(String conversation, @Nullable String token, @Nullable String origin) {
        if (token != null && tokens.read(token) instanceof Tokens.Reading.Valid valid) {
            if (!valid.conversation().equals(conversation)) {
                throw Refusal.of(Fault.NOT_FOUND);
            }
            return new Visitor(conversation, origin);
        }
        throw Refusal.of(Fault.UNAUTHORIZED);
    }

    /// @return the conversation as it stands; it exists, wasn't erased, and the visitor's site may show it
    Head enter(Visitor visitor) {
        Head head = feed.head(visitor.conversation()).orElseThrow(() -> Refusal.of(Fault.NOT_FOUND));
        if (head.erased()) {
            throw Refusal.of(Fault.UNAUTHORIZED);
        }
        checkSite(head.channel(), visitor.origin());
        return head;
    }

    /// A page must come from one of the channel's own sites.
    void checkSite(String channel, @Nullable String origin) {
        boolean welcome = origin == null
                || channels.find(channel)
                        .filter(found -> found.welcomes(origin))
                        .isPresent();
        if (!welcome) {
            throw Refusal.of(Fault.ORIGIN_REFUSED);
        }
    }

    Channel channel(String id) {
        return channels.find(id).orElseThrow(() -> Refusal.invalid("channel", "channel", Map.of("value", id)));
    }

    Token issue(String conversation) {
        return tokens.issue(conversation);
    }

    /// A fresh token for a valid one, or for one that expired within the last 7 days while the conversation is
    /// open.
    Token renew(String conversation, @Nullable String token, @Nullable String origin) {
        if (token == null) {
            throw Refusal.of(Fault.UNAUTHORIZED);
        }
        switch (tokens.read(token)) {
            case Tokens.Reading.Valid ignored -> enter(identify(conversation, token, origin));
            case Tokens.Reading.Expired expired -> renew(conversation, expired, origin);
            case Tokens.Reading.Unreadable ignored -> throw Refusal.of(Fault.UNAUTHORIZED);
        }
        return tokens.issue(conversation);
    }

    private void renew(String conversation, Tokens.Reading.Expired expired, @Nullable String origin) {
        if (clock.instant().isAfter(expired.at().plus(REFRESHABLE))) {
            throw Refusal.of(Fault.UNAUTHORIZED);
        }
        if (!expired.conversation().equals(conversation)) {
            throw Refusal.of(Fault.NOT_FOUND);
        }
        if (enter(new Visitor(conversation, origin)).mode() == Mode.CLOSED) {
            throw Refusal.of(Fault.UNAUTHORIZED);
        }
    }
}
