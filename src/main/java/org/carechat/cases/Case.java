package org.carechat.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One thing that has to be followed up. Immutable; what changes it returns a copy.
///
/// @param id also its idempotency key: opened twice, it is one case
/// @param number as customers quote it
/// @param grade how serious it is, from 1 (a grumble) to 4 (somebody in danger)
/// @param words what happened, in the customer's words
/// @param person whose key seals it
/// @param product null where none is known
/// @param handler null while nobody has taken it on
/// @param answer what the customer is told of how it ended; null where nothing is to be told
/// @param escalatedAt when a promise was last missed; null where none was, or somebody has seen to it since
public record Case(
        String id,
        String number,
        CaseKind kind,
        int grade,
        CaseStatus status,
        String words,
        String conversation,
        String person,
        @Nullable String product,
        @Nullable Handler handler,
        Instant openedAt,
        Instant changedAt,
        List<CasePromise> promises,
        List<CaseNote> notes,
        @Nullable String answer,
        @Nullable Instant escalatedAt) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 4;

    /// @return by when somebody is next to get back to the customer; empty where nothing is promised any more
    public Optional<Instant> due() {
        return promises.stream()
                .filter(CasePromise::isOpen)
                .map(CasePromise::due)
                .min(Comparator.naturalOrder());
    }

    /// @return the promises that are still to be kept, missed ones included
    public List<CasePromise> unkept() {
        return promises.stream()
                .filter(promise -> promise.state() != CasePromise.State.KEPT)
                .toList();
    }

    public boolean isOpen() {
        return status != CaseStatus.CLOSED;
    }

    public Optional<CasePromise> promise(String wanted) {
        return promises.stream().filter(promise -> promise.id().equals(wanted)).findFirst();
    }

    Case numbered(String other) {
        return new Copy(this).number(other).done();
    }

    Case assigned(Handler to, Instant at) {
        return new Copy(this)
                .handler(to)
                .status(isOpen() ? CaseStatus.IN_HAND : status)
                .at(at);
    }

    Case graded(int other, Instant at) {
        return new Copy(this).grade(other).at(at);
    }

    /// A note that is there already stays as it is.
    Case noted(CaseNote note) {
        if (notes.stream().anyMatch(known -> known.id().equals(note.id()))) {
            return this;
        }
        List<CaseNote> all = new ArrayList<>(notes);
        all.add(note);
        return new Copy(this).notes(all).at(note.at());
    }

    /// A promise that is there already stays as it is.
    Case promised(CasePromise promise) {
        if (promise(promise.id()).isPresent()) {
            return this;
        }
        List<CasePromise> all = new ArrayList<>(promises);
        all.add(promise);
        return new Copy(this).promises(all).at(promise.at());
    }

    /// Keeping what was missed settles the escalation, once nothing else is missed.
    Case kept(String promise, Instant at) {
        List<CasePromise> after = settled(promise, CasePromise.State.KEPT, at);
        boolean calm = after.stream().noneMatch(one -> one.state() == CasePromise.State.MISSED);
        return new Copy(this)
                .promises(after)
                .escalated(calm ? null : escalatedAt)
                .at(at);
    }

    /// Every promise that has fallen due by now is missed, and the case escalates.
    Case overdue(Instant now) {
        List<CasePromise> after =
                each(promise -> promise.isOpen() && !promise.due().isAfter(now)
                        ? promise.settled(CasePromise.State.MISSED, now)
                        : promise);
        return after.equals(promises)
                ? this
                : new Copy(this).promises(after).escalated(now).at(now);
    }

    /// Whatever was still promised is kept with the answer.
    Case closed(@Nullable String withAnswer, Instant at) {
        List<CasePromise> after =
                each(promise -> promise.isOpen() ? promise.settled(CasePromise.State.KEPT, at) : promise);
        return new Copy(this)
                .status(CaseStatus.CLOSED)
                .promises(after)
                .answer(withAnswer)
                .escalated(null)
                .at(at);
    }

    private List<CasePromise> settled(String wanted, CasePromise.State how, Instant at) {
        return each(promise -> promise.id().equals(wanted) ? promise.settled(how, at) : promise);
    }

    private List<CasePromise> each(UnaryOperator<CasePromise> change) {
        return promises.stream().map(change).toList();
    }
}
