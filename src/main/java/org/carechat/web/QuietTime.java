package org.carechat.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.customer.Channel;
import org.carechat.customer.Channels;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Triage;

/// How long a turn waits for what else may come: none for choices and for danger. Thread-safe.
final class QuietTime {

    private final Triage triage;
    private final Channels channels;
    private final Duration quiet;
    private final Clock clock;

    /// @param quiet for channels that have none of their own
    QuietTime(Triage triage, Channels channels, Duration quiet, Clock clock) {
        this.triage = triage;
        this.channels = channels;
        this.quiet = quiet;
        this.clock = clock;
    }

    Duration before(String conversation, String channel, Content content) {
        return switch (content) {
            case Content.Picked ignored -> Duration.ZERO;
            case Content.Attached ignored -> of(channel);
            case Content.Text ignored -> isDanger(conversation, content) ? Duration.ZERO : of(channel);
        };
    }

    /// @return whether it brings danger, which is taken in whoever brings it
    boolean urgent(String conversation, Content content) {
        return content instanceof Content.Text && isDanger(conversation, content);
    }

    private Duration of(String channel) {
        return channels.find(channel).map(Channel::quiet).orElse(quiet);
    }

    private boolean isDanger(String conversation, Content content) {
        Incoming said = new Incoming(0, content, null, clock.instant());
        return triage.triage(List.of(said), Conversation.empty(conversation)).isPresent();
    }
}
