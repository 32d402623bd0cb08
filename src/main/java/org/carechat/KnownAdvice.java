package org.carechat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Current;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Posted;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Understanding;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Aide;
import org.carechat.knowledge.Hints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Advises agents from the articles first, and from a language model where they don't answer and there is one.
/// Articles are asked only where something is: the nearest of them is no answer to thanks. Thread-safe.
final class KnownAdvice implements Advice {

    private static final Logger LOG = LoggerFactory.getLogger(KnownAdvice.class);

    private final Current current;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    KnownAdvice(Current current, Journal journal, Clock clock, ZoneId zone) {
        this.current = current;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<Line> next(String conversation, List<Posted> events) {
        if (events.isEmpty()
                || !(events.getLast().event() instanceof Event.CustomerMessage said)
                || !(said.content() instanceof Content.Text text)) {
            return Optional.empty();
        }
        try {
            return known(conversation, events.getLast(), text)
                    .or(() -> current.part(Aide.class).help(conversation, events).suggestions().stream()
                            .findFirst()
                            .map(line -> new Line(line, List.of())));
        } catch (RuntimeException e) {
            LOG.debug("there is no advice for {}", conversation, e);
            return Optional.empty();
        }
    }

    private Optional<Line> known(String conversation, Posted posted, Content.Text said) {
        Conversation state = journal.state(conversation);
        String product = state.value(Slots.PRODUCT).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Incoming asked =
                new Incoming(posted.seq(), said, null, posted.event().stamp().at());
        if (!asks(new Reading(List.of(asked), state, today))) {
            return Optional.empty();
        }
        return current.part(Hints.class)
                .of(said.text(), product, today)
                .map(hint -> new Line(hint.text(), List.of(hint.citation())));
    }

    private boolean asks(Reading reading) {
        return current.part(Understanding.class).read(reading).stream()
                .anyMatch(command -> command instanceof Command.Ask
                        || command instanceof Command.Start
                        || command instanceof Command.Clarify);
    }
}
