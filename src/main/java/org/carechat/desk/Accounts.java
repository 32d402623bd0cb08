package org.carechat.desk;

import java.util.List;
import java.util.Optional;

/// Who may sign in at the desk. Thread-safe; throws [org.carechat.conversation.StoreUnavailable].
public interface Accounts {

    /// @param login in lower case
    Optional<Account> named(String login);

    Optional<Account> find(String id);

    /// @return all, in the order in which they were added
    List<Account> all();

    /// @return false where the login is taken, and nothing was added
    boolean add(Account account);

    /// Adds the very first account, on one node of several that start at once.
    ///
    /// @return false where there is an account already, and nothing was added
    boolean addFirst(Account account);

    /// Changes an account, if it still is as `expected`; id and login stay.
    Changed change(Account expected, Account wanted);

    /// How a change ended.
    enum Changed {
        DONE,
        /// Somebody else has changed or removed it meanwhile; nothing was changed.
        RACED,
        /// There would be no administrator left who may sign in; nothing was changed.
        LAST_ADMIN
    }
}
