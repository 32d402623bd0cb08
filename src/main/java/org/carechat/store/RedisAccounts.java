package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carechat.desk.Account;
import org.carechat.desk.Accounts;

/// Who may sign in, in Redis. Ids sort by time, so their order is that in which accounts were added.
final class RedisAccounts implements Accounts {

    private static final String[] KEYS = {DeskKeys.ACCOUNTS, DeskKeys.LOGINS};

    private final RedisAccess redis;
    private final AccountCodec codec;

    RedisAccounts(RedisAccess redis, AccountCodec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    @Override
    public Optional<Account> named(String login) {
        return value(DeskKeys.LOGINS, login)
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .flatMap(this::find);
    }

    @Override
    public Optional<Account> find(String id) {
        return value(DeskKeys.ACCOUNTS, id).map(codec::read);
    }

    @Override
    public List<Account> all() {
        List<byte[]> all = redis.call(commands -> redis.await(commands.hvals(DeskKeys.ACCOUNTS)));
        return all.stream()
                .map(codec::read)
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    @Override
    public boolean add(Account account) {
        return add(account, "");
    }

    @Override
    public boolean addFirst(Account account) {
        return add(account, "first");
    }

    @Override
    public Changed change(Account expected, Account wanted) {
        Optional<byte[]> stored = value(DeskKeys.ACCOUNTS, expected.id())
                .filter(now -> codec.read(now).equals(expected));
        if (stored.isEmpty()) {
            return Changed.RACED;
        }
        Args args = new Args().add(expected.id()).add(stored.get()).add(codec.write(wanted));
        return switch (redis.write(ChangeAccountScript.SCRIPT, new String[] {DeskKeys.ACCOUNTS}, args)
                .text(0)) {
            case "done" -> Changed.DONE;
            case "last-admin" -> Changed.LAST_ADMIN;
            default -> Changed.RACED;
        };
    }

    private boolean add(Account account, String first) {
        Args args = new Args()
                .add(account.id())
                .add(account.login())
                .add(codec.write(account))
                .add(first);
        return !redis.write(AddAccountScript.SCRIPT, KEYS, args).isEmpty();
    }

    private Optional<byte[]> value(String key, String field) {
        return redis.call(commands -> Optional.ofNullable(redis.await(commands.hget(key, field))));
    }
}
