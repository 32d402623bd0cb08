package org.carechat.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens cases: gives them their number and the promise of a next contact. Thread-safe.
final class Registry {

    private static final int MOST_TRIES = 5;

    /// What a case is opened with.
    ///
    /// @param id the case's own, and its idempotency key
    /// @param contact what is promised, in words
    record Draft(
            String id,
            CaseKind kind,
            int grade,
            String words,
            String conversation,
            String person,
            @Nullable String product,
            String contact) {}

    private final Cases cases;
    private final CaseTargets targets;
    private final Supplier<String> numbers;

    /// @param numbers makes numbers that fit their own check
    Registry(Cases cases, CaseTargets targets, Supplier<String> numbers) {
        this.cases = cases;
        this.targets = targets;
        this.numbers = numbers;
    }

    /// @return whether customers are told by when somebody gets back to them
    boolean tells() {
        return targets.told();
    }

    /// @return the case; the one that was opened first where the id was used before
    Case open(Draft draft, Instant at) {
        Case fresh = fresh(draft, at);
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return cases.open(fresh);
            } catch (Cases.NumberTaken taken) {
                fresh = fresh.numbered(numbers.get());
            }
        }
        return cases.open(fresh);
    }

    private Case fresh(Draft draft, Instant at) {
        Instant due = targets.due(draft.grade(), at);
        CasePromise contact = CasePromise.made(draft.id() + "-contact", draft.contact(), due, null, at);
        return new Case(
                draft.id(),
                numbers.get(),
                draft.kind(),
                draft.grade(),
                CaseStatus.RECEIVED,
                draft.words(),
                draft.conversation(),
                draft.person(),
                draft.product(),
                null,
                at,
                at,
                List.of(contact),
                List.of(),
                null,
                null);
    }
}
