package org.carechat.desk;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.carechat.handoff.AgentRole;

/// Makes the account with which the operator signs in for the first time.
final class FirstAccount {

    static final String LOGIN = "admin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Supplier<String> ids;

    FirstAccount(Accounts accounts, Passwords passwords, Secrets secrets, Supplier<String> ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.ids = ids;
    }

    /// @param name as customers see whoever signs in with it
    /// @param given the operator's own choice; empty for one that is made up
    FirstPassword make(String name, String given) {
        if (!accounts.all().isEmpty()) {
            return new FirstPassword(Optional.empty());
        }
        if (!given.isEmpty() && !Passwords.acceptable(given)) {
            throw new IllegalArgumentException("carechat.desk.first-password must have " + Passwords.SHORTEST
                    + " characters or more, and " + Passwords.LONGEST + " bytes at most");
        }
        String password = given.isEmpty() ? secrets.next() : given;
        Account admin =
                new Account(ids.get(), LOGIN, name, passwords.hash(password), Set.of(AgentRole.ADMIN), Set.of(), true);
        boolean made = accounts.addFirst(admin);
        return new FirstPassword(Optional.of(password).filter(ignored -> made && given.isEmpty()));
    }
}
