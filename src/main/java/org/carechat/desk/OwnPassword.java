package org.carechat.desk;

import java.time.Duration;

/// Changes one's own password. Whoever sits at somebody else's desk doesn't know the one in use, and may not try
/// for long. Thread-safe.
final class OwnPassword {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 5;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignIn signIn;

    OwnPassword(Accounts accounts, Passwords passwords, Attempts attempts, SignIn signIn) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.signIn = signIn;
    }

    /// All other sessions of the account end; the one that asks goes on.
    ///
    /// @throws DeskRefusal where it isn't changed
    void change(SignedIn signedIn, String current, String wanted) {
        Account account = signedIn.account();
        String key = "own:" + account.id();
        if (attempts.count(key, WINDOW) > MOST) {
            throw DeskRefusal.later(WINDOW);
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throw DeskRefusal.invalid("current", "wrong");
        }
        attempts.forget(key);
        Account after = account.withHash(passwords.hash(wanted));
        if (accounts.change(account, after) != Accounts.Changed.DONE) {
            throw DeskRefusal.of(DeskFault.CHANGED_MEANWHILE);
        }
        signIn.keep(signedIn, after);
    }
}
