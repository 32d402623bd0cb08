package org.carechat.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one mutable stage of a change of a case.
final class Copy {

    private final Case from;
    private String number;
    private int grade;
    private CaseStatus status;
    private @Nullable Handler handler;
    private List<CasePromise> promises;
    private List<CaseNote> notes;
    private @Nullable String answer;
    private @Nullable Instant escalatedAt;

    Copy(Case from) {
        this.from = from;
        number = from.number();
        grade = from.grade();
        status = from.status();
        handler = from.handler();
        promises = from.promises();
        notes = from.notes();
        answer = from.answer();
        escalatedAt = from.escalatedAt();
    }

    Copy number(String other) {
        number = other;
        return this;
    }

    Copy grade(int other) {
        grade = other;
        return this;
    }

    Copy status(CaseStatus other) {
        status = other;
        return this;
    }

    Copy handler(Handler other) {
        handler = other;
        return this;
    }

    Copy promises(List<CasePromise> all) {
        promises = List.copyOf(all);
        return this;
    }

    Copy notes(List<CaseNote> all) {
        notes = List.copyOf(all);
        return this;
    }

    Copy answer(@Nullable String other) {
        answer = other;
        return this;
    }

    Copy escalated(@Nullable Instant at) {
        escalatedAt = at;
        return this;
    }

    Case done() {
        return at(from.changedAt());
    }

    Case at(Instant changedAt) {
        return new Case(
                from.id(),
                number,
                from.kind(),
                grade,
                status,
                from.words(),
                from.conversation(),
                from.person(),
                from.product(),
                handler,
                from.openedAt(),
                changedAt,
                promises,
                notes,
                answer,
                escalatedAt);
    }
}
