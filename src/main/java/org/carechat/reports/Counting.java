package org.carechat.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Sittings;
import org.jspecify.annotations.Nullable;

/// Counts one conversation from its whole log. A pure function of the log and the zone. A sitting in which the
/// customer said nothing counts as none; one in which nobody asked for a person was
/// contained by the bot. Who left a
/// message doesn't wait.
final class Counting {

    private static final String ANSWER = "answer";
    private static final String MESSAGE_LEFT = "message-left";
    private static final String HANDOFF = "handoff";
    private static final String NOBODY = "nobody-there";
    private static final String LEFT_QUEUE = "left-queue";

    private final ZoneId zone;
    private final Tally tally = new Tally();
    private Mode mode = Mode.BOT;
    private @Nullable Instant asked;
    private @Nullable Instant unanswered;
    private @Nullable Instant accepted;

    private Counting(ZoneId zone) {
        this.zone = zone;
    }

    static Tally of(List<Posted> log, ZoneId zone) {
        Counting counting = new Counting(zone);
        List<List<Posted>> sittings = Sittings.of(log).stream()
                .filter(sitting -> first(sitting).isPresent())
                .toList();
        if (!sittings.isEmpty()) {
            counting.add(first(sittings.getFirst()).orElseThrow(), Names.CONVERSATIONS);
        }
        sittings.forEach(counting::sitting);
        log.forEach(posted -> counting.event(posted.event()));
        return counting.tally;
    }

    private static Optional<Instant> first(List<Posted> sitting) {
        return sitting.stream()
                .map(Posted::event)
                .filter(Event.CustomerMessage.class::isInstance)
                .map(event -> event.stamp().at())
                .findFirst();
    }

    private void sitting(List<Posted> sitting) {
        Instant begun = first(sitting).orElseThrow();
        add(begun, Names.SITTINGS);
        boolean person = sitting.stream()
                .anyMatch(posted -> posted.event() instanceof Event.ModeChanged changed
                        && (changed.mode() == Mode.QUEUED || changed.mode() == Mode.HUMAN));
        boolean inVain = !person && sitting.stream().anyMatch(Counting::isAboutAPerson);
        if (person || inVain) {
            add(begun, Names.HANDED_OVER);
        }
        if (inVain) {
            add(begun, Names.REASON + NOBODY);
        }
        sitting.reversed().stream()
                .map(Posted::event)
                .filter(Event.Rated.class::isInstance)
                .map(Event.Rated.class::cast)
                .findFirst()
                .ifPresent(rated -> add(rated.stamp().at(), Names.RATED + rated.score()));
    }

    /// Who asks for a person while nobody is there is told so by that flow, and stays with the bot.
    private static boolean isAboutAPerson(Posted posted) {
        return posted.event() instanceof Event.ServiceMessage said && HANDOFF.equals(said.flow());
    }

    private void event(Event event) {
        Instant at = event.stamp().at();
        switch (event) {
            case Event.CustomerMessage ignored -> add(at, Names.MESSAGES);
            case Event.ServiceMessage said -> {
                if (said.act() == Act.DECLINE && ANSWER.equals(said.flow())) {
                    add(at, Names.UNANSWERED);
                }
            }
            case Event.AgentMessage ignored -> replied(at);
            case Event.ModeChanged changed -> changed(changed, at);
            case Event.Rated ignored -> {}
            case Event.Erased ignored -> {}
            case Event.Unknown ignored -> {}
        }
    }

    private void changed(Event.ModeChanged changed, Instant at) {
        switch (changed.mode()) {
            case QUEUED -> {
                handled(at);
                asked(changed.reason(), at);
            }
            case HUMAN -> accepted(at);
            case BOT, CLOSED -> {
                handled(at);
                asked = null;
                unanswered = null;
                if (changed.reason().equals(LEFT_QUEUE)) {
                    add(at, Names.LEFT);
                }
            }
        }
        mode = changed.mode();
    }

    private void asked(String reason, Instant at) {
        if (mode == Mode.BOT || mode == Mode.CLOSED) {
            add(at, Names.REASON + reason);
        }
        if (!reason.equals(MESSAGE_LEFT)) {
            asked = at;
            unanswered = at;
        }
    }

    private void accepted(Instant at) {
        if (asked != null) {
            Spans.add(tally, day(at), Names.WAITED, Duration.between(asked, at));
            asked = null;
        }
        accepted = accepted == null ? at : accepted;
    }

    private void replied(Instant at) {
        if (unanswered != null) {
            Spans.add(tally, day(at), Names.FIRST_REPLY, Duration.between(unanswered, at));
            unanswered = null;
        }
    }

    private void handled(Instant at) {
        if (accepted != null) {
            Spans.add(tally, day(at), Names.HANDLED, Duration.between(accepted, at));
            accepted = null;
        }
    }

    private void add(Instant at, String name) {
        tally.add(day(at), name, 1);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
