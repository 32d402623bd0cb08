package org.carechat.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;

/// What customers are told of cases. Nothing of what stands in a case is repeated to whoever only knows its number.
/// Immutable.
final class CaseWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Phrasebook phrasebook;
    private final ZoneId zone;

    CaseWords(Phrasebook phrasebook, ZoneId zone) {
        this.phrasebook = phrasebook;
        this.zone = zone;
    }

    String kind(CaseKind kind) {
        return phrasebook.text("cases.kind." + kind.wire());
    }

    /// @return what the service promises itself when a case is opened
    String contact(CaseKind kind) {
        return phrasebook.render("cases.promise.contact", Map.of("kind", kind(kind)), 0);
    }

    Reply offer(CaseKind kind) {
        return Reply.keyed(Act.ASK, "cases.offer." + kind.wire());
    }

    List<Option> options() {
        return List.of(option("yes"), option("no"));
    }

    Reply notOpened() {
        return Reply.keyed(Act.HANDOFF, "cases.not-opened");
    }

    /// @param told whether the customer is told by when
    Reply opened(Case opened, boolean told) {
        String key = opened.kind() == CaseKind.MESSAGE ? "cases.opened.message" : "cases.opened";
        return next(opened, told)
                .map(due -> about(opened, key + ".until").with("when", when(due)))
                .orElseGet(() -> about(opened, key));
    }

    Reply added(Case to) {
        return about(to, "cases.added");
    }

    /// @param one closed, unless somebody has taken it on
    Reply withdrawn(Case one) {
        return about(one, one.isOpen() ? "cases.withdrawn.in-hand" : "cases.withdrawn");
    }

    /// What it helps to show: said once, where money or a person's conduct is in question.
    Reply evidence() {
        return Reply.keyed(Act.HANDOFF, "cases.evidence");
    }

    /// @param own whether it is known to be the customer's: only then they read the answer
    /// @param told whether the times that the service set itself are told; what an agent promised always is
    Reply status(Case asked, boolean own, boolean told) {
        String key = "cases.status." + asked.status().wire();
        String answer = asked.answer();
        if (asked.status() == CaseStatus.CLOSED) {
            return own && answer != null ? about(asked, key + ".answer").with("answer", answer) : about(asked, key);
        }
        boolean late = asked.promises().stream()
                .anyMatch(promise -> promise.state() == CasePromise.State.MISSED && isTold(promise, told));
        return late
                ? about(asked, "cases.status.late").offering(person())
                : next(asked, told)
                        .map(due -> about(asked, key + ".next").with("when", when(due)))
                        .orElseGet(() -> about(asked, key));
    }

    Reply none() {
        return Reply.keyed(Act.HANDOFF, "cases.none").offering(person());
    }

    Reply unknown() {
        return Reply.keyed(Act.HANDOFF, "cases.unknown").offering(person());
    }

    private Reply about(Case one, String key) {
        return Reply.keyed(Act.HANDOFF, key).with("number", one.number()).with("kind", kind(one.kind()));
    }

    /// @return by when the customer may be told that somebody gets back to them
    private static Optional<Instant> next(Case one, boolean told) {
        return one.promises().stream()
                .filter(promise -> promise.isOpen() && isTold(promise, told))
                .map(CasePromise::due)
                .min(Comparator.naturalOrder());
    }

    private static boolean isTold(CasePromise promise, boolean told) {
        return told || promise.by() != null;
    }

    private String when(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return phrasebook.render(
                "cases.when",
                Map.of(
                        "month", Integer.toString(there.getMonthValue()),
                        "day", Integer.toString(there.getDayOfMonth()),
                        "time", TIME.format(there)),
                0);
    }

    private List<Offer> person() {
        return List.of(new Offer(phrasebook.text("cases.choice.person"), new Command.HandOver("asked")));
    }

    private Option option(String value) {
        return new Option(value, phrasebook.text("cases.option." + value), List.of());
    }
}
