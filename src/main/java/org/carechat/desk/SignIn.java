package org.carechat.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Lets people in and out. Whoever tries too often has to wait, by name and address, by address, and by name alone,
/// so that neither one password for many names nor many addresses for one name gets far. Thread-safe.
final class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final int MOST_PER_PAIR = 5;
    private static final int MOST_PER_ADDRESS = 30;
    private static final int MOST_PER_NAME = 60;

    /// How it ended.
    sealed interface Result {

        /// @param secret the session's, for the cookie alone
        record In(String secret, Session session, Account account) implements Result {}

        record Wrong() implements Result {}

        record TooOften(Duration pause) implements Result {}
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Duration life;

    /// @param life how long somebody stays signed in
    SignIn(
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            Passwords passwords,
            Secrets secrets,
            Duration life) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.life = life;
    }

    Result signIn(String name, String password, String address) {
        String login = login(name);
        String pair = "pair:" + Hashes.of(login + "\n" + address);
        if (attempts.count(pair, WINDOW) > MOST_PER_PAIR
                || attempts.count("address:" + address, WINDOW) > MOST_PER_ADDRESS) {
            return new Result.TooOften(WINDOW);
        }
        if (attempts.count("name:" + Hashes.of(login), LONG_WINDOW) > MOST_PER_NAME) {
            return new Result.TooOften(LONG_WINDOW);
        }
        Optional<Account> account = accounts.named(login).filter(Account::active);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            return new Result.Wrong();
        }
        attempts.forget(pair);
        return open(account.get());
    }

    static String login(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// Lets in somebody who has proved who they are.
    Result.In open(Account account) {
        String secret = secrets.next();
        Session session = new Session(account.id(), secrets.next(), account.generation());
        sessions.open(Hashes.of(secret), session, life);
        return new Result.In(secret, session, account);
    }

    /// Goes on with a session, the only one that outlives a new password.
    ///
    /// @param account as it is from now on
    void keep(SignedIn signedIn, Account account) {
        Session session = new Session(account.id(), signedIn.session().csrf(), account.generation());
        sessions.open(Hashes.of(signedIn.secret()), session, life);
    }

    void signOut(String secret) {
        sessions.close(Hashes.of(secret));
    }

    Optional<SignedIn> whoIs(String secret) {
        return sessions.find(Hashes.of(secret))
                .flatMap(session -> accounts.find(session.account())
                        .filter(account -> account.active() && account.generation() == session.generation())
                        .map(account -> new SignedIn(account, session, secret)));
    }

    Duration life() {
        return life;
    }
}
