package org.carechat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Current;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Posted;
import org.carechat.dialogue.Slots;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Aide;
import org.carechat.knowledge.Hints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Advises agents from the articles first, and from a language model where they don't answer and there is one.
/// Thread-safe.
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
            return known(conversation, text.text())
                    .or(() -> current.part(Aide.class).help(conversation, events).suggestions().stream()
                            .findFirst()
                            .map(line -> new Line(line, List.of())));
        } catch (RuntimeException e) {
            LOG.debug("there is no advice for {}", conversation, e);
            return Optional.empty();
        }
    }

    private Optional<Line> known(String conversation, String question) {
        String product = journal.state(conversation).value(Slots.PRODUCT).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return current.part(Hints.class)
                .of(question, product, today)
                .map(hint -> new Line(hint.text(), List.of(hint.citation())));
    }
}
