package org.carechat.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.handoff.AgentRole;

/// Accounts, in memory.
final class MemoryAccounts implements Accounts {

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /// Forgets all but the first.
    synchronized void clear() {
        accounts.values().removeIf(account -> !account.login().equals(FirstAccount.LOGIN));
    }

    @Override
    public Optional<Account> named(String login) {
        return all().stream().filter(account -> account.login().equals(login)).findFirst();
    }

    @Override
    public synchronized Optional<Account> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized List<Account> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public synchronized boolean add(Account account) {
        if (named(account.login()).isPresent()) {
            return false;
        }
        accounts.put(account.id(), account);
        return true;
    }

    @Override
    public synchronized boolean addFirst(Account account) {
        return accounts.isEmpty() && add(account);
    }

    private static boolean rules(Account account) {
        return account.active() && account.may(AgentRole.ADMIN);
    }

    @Override
    public synchronized Changed change(Account expected, Account wanted) {
        if (!expected.equals(accounts.get(expected.id()))) {
            return Changed.RACED;
        }
        boolean another =
                accounts.values().stream().anyMatch(other -> !other.id().equals(wanted.id()) && rules(other));
        if (!another && rules(expected) && !rules(wanted)) {
            return Changed.LAST_ADMIN;
        }
        accounts.put(wanted.id(), wanted);
        return Changed.DONE;
    }
}
