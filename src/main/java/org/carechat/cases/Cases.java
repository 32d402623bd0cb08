package org.carechat.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All cases. What is returned has been made durable first; a case whose person had everything erased is not there
/// any more. Thread-safe; throws [org.carechat.conversation.StoreUnavailable].
public interface Cases {

    /// Opens a case, once: the same id again finds what was opened first.
    ///
    /// @return the case as it is kept
    /// @throws NumberTaken where another case has its number
    Case open(Case fresh);

    Optional<Case> find(String id);

    Optional<Case> numbered(String number);

    /// @return the cases of a person, newest first
    List<Case> of(String person);

    /// @return the case after the change; empty where there is none
    Optional<Case> change(String id, UnaryOperator<Case> change);

    /// @return at most `max` open ones, first those whose next contact is due soonest
    List<Case> open(int max);

    /// @return at most `max`, newest first, closed ones included
    List<Case> newest(int max);

    /// @return ids of open cases of which something was promised until then, at most `max`
    List<String> due(Instant until, int max);

    /// @return at most `max` cases of which something was promised for a time from `from` up to and without `to`
    List<Case> promisedFor(Instant from, Instant to, int max);

    /// Another case has that number: try another one.
    final class NumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NumberTaken(String number) {
            super("another case has the number " + number);
        }
    }
}
