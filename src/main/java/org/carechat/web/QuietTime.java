package org.carechat.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Triage;

/// How long a turn waits for what else may come: none for choices and for danger. Thread-safe.
final class QuietTime {

    private final Triage triage;
    private final Duration quiet;
    private final Clock clock;

    QuietTime(Triage triage, Duration quiet, Clock clock) {
        this.triage = triage;
        this.quiet = quiet;
        this.clock = clock;
    }

    Duration before(String conversation, Content content) {
        return switch (content) {
            case Content.Picked ignored -> Duration.ZERO;
            case Content.Attached ignored -> quiet;
            case Content.Text ignored -> isDanger(conversation, content) ? Duration.ZERO : quiet;
        };
    }

    private boolean isDanger(String conversation, Content content) {
        Incoming said = new Incoming(0, content, null, clock.instant());
        return triage.triage(List.of(said), Conversation.empty(conversation)).isPresent();
    }
}
