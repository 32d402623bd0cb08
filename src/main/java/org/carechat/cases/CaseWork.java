package org.carechat.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Journal;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What agents do with cases. Each change is also written into the conversation's journal, so that whoever has the
/// conversation sees it; the case itself is the truth. Thread-safe; throws [StoreUnavailable].
public final class CaseWork {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWork.class);

    private final Cases cases;
    private final Registry registry;
    private final Feed feed;
    private final Journal journal;
    private final Clock clock;
    private final Supplier<String> ids;

    CaseWork(Cases cases, Registry registry, Feed feed, Journal journal, Clock clock, Supplier<String> ids) {
        this.cases = cases;
        this.registry = registry;
        this.feed = feed;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param id what is made next is called so: made again under the same one, it is there once
    /// @return the same work
    public CaseWork naming(String id) {
        return new CaseWork(cases, registry, feed, journal, clock, () -> id);
    }

    /// Opens a case for what an agent was told.
    ///
    /// @param grade from 1 to 4
    /// @param contact what is promised at once, in words
    /// @return empty where there is no such conversation
    public Optional<Case> open(
            String conversation, CaseKind kind, int grade, String words, String contact, Handler by) {
        return feed.head(conversation).filter(head -> !head.erased()).map(head -> {
            Registry.Draft draft =
                    new Registry.Draft(ids.get(), kind, grade, words, conversation, head.person(), null, contact);
            Case opened = registry.open(draft, now());
            return assign(opened.id(), by).orElse(opened);
        });
    }

    public Optional<Case> assign(String id, Handler to) {
        return changed(id, one -> one.assigned(to, now()));
    }

    public Optional<Case> grade(String id, int grade) {
        return changed(id, one -> one.graded(grade, now()));
    }

    public Optional<Case> note(String id, Handler by, String text) {
        CaseNote note = new CaseNote(ids.get(), now(), by.name(), text);
        return changed(id, one -> one.noted(note));
    }

    /// @param due in the future
    public Optional<Case> promise(String id, Handler by, String what, Instant due) {
        CasePromise promise = CasePromise.made(ids.get(), what, due, by.name(), now());
        return changed(id, one -> one.promised(promise));
    }

    /// @return empty where there is no such case, or no such promise in it
    public Optional<Case> keep(String id, String promise) {
        return cases.find(id)
                .filter(one -> one.promise(promise).isPresent())
                .flatMap(one -> changed(id, before -> before.kept(promise, now())));
    }

    /// @param answer what the customer is told who asks how it ended; null for nothing
    public Optional<Case> close(String id, Handler by, String reason, @Nullable String answer) {
        CaseNote note = new CaseNote(ids.get(), now(), by.name(), reason);
        return changed(id, one -> one.noted(note).closed(answer, now()));
    }

    /// Finds what has fallen due in a case, and lets it escalate.
    Optional<Case> overdue(String id) {
        return changed(id, one -> one.overdue(now()));
    }

    private Optional<Case> changed(String id, UnaryOperator<Case> change) {
        Optional<Case> after = cases.change(id, change);
        after.ifPresent(this::journal);
        return after;
    }

    /// A conversation that has left the store takes nothing any more.
    private void journal(Case one) {
        try {
            Optional<Head> head = feed.head(one.conversation());
            if (head.isPresent() && !head.get().erased()) {
                journal.append(one.conversation(), CaseFindings.of(one));
            }
        } catch (StoreUnavailable | IllegalArgumentException e) {
            LOG.warn("the conversation of case {} doesn't know how it stands: {}", one.number(), e.toString());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
