package org.carechat.wechat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The accounts that are configured. Immutable.
final class Accounts {

    private final Map<String, Account> byId;

    Accounts(Collection<Account> accounts) {
        byId = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
    }

    Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Account> all() {
        return List.copyOf(byId.values());
    }
}
