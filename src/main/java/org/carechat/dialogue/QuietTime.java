package org.carechat.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;

/// How long a turn waits for what else may come: none for choices and for danger. Thread-safe.
public final class QuietTime {

    private final Triage triage;
    private final Function<String, Optional<Duration>> ofChannel;
    private final Duration quiet;
    private final Clock clock;

    /// @param ofChannel what a channel has set, by its id
    /// @param quiet for channels that have none of their own
    public QuietTime(Triage triage, Function<String, Optional<Duration>> ofChannel, Duration quiet, Clock clock) {
        this.triage = triage;
        this.ofChannel = ofChannel;
        this.quiet = quiet;
        this.clock = clock;
    }

    public Duration before(String conversation, String channel, Content content) {
        return switch (content) {
            case Content.Picked ignored -> Duration.ZERO;
            case Content.Attached ignored -> of(channel);
            case Content.Text ignored -> isDanger(conversation, content) ? Duration.ZERO : of(channel);
        };
    }

    /// @return whether it brings danger, which is taken in whoever brings it
    public boolean urgent(String conversation, Content content) {
        return content instanceof Content.Text && isDanger(conversation, content);
    }

    private Duration of(String channel) {
        return ofChannel.apply(channel).orElse(quiet);
    }

    private boolean isDanger(String conversation, Content content) {
        Incoming said = new Incoming(0, content, null, clock.instant());
        return triage.triage(List.of(said), Conversation.empty(conversation)).isPresent();
    }
}
