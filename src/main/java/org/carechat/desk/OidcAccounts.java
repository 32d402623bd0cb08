package org.carechat.desk;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.carechat.handoff.AgentRole;

/// Finds or makes the account of whoever a provider vouches for. Name and roles are the provider's, each time
/// anew; whether somebody was let go, and what they are skilled in, is kept here. Thread-safe.
final class OidcAccounts {

    /// No local account may be called so.
    static final String PREFIX = "oidc:";

    /// How it ended.
    sealed interface Result {
        record Welcome(Account account) implements Result {}

        /// The provider gives them no role that means anything here.
        record NoRole() implements Result {}

        /// They were let go, or the account can't be as the provider says just now.
        record Inactive() implements Result {}
    }

    private final Accounts accounts;
    private final OidcSettings settings;
    private final Supplier<String> ids;

    OidcAccounts(Accounts accounts, OidcSettings settings, Supplier<String> ids) {
        this.accounts = accounts;
        this.settings = settings;
        this.ids = ids;
    }

    Result of(JWTClaimsSet claims) {
        Set<AgentRole> roles = settings.ours(theirs(claims));
        if (roles.isEmpty()) {
            return new Result.NoRole();
        }
        String login = PREFIX + claims.getSubject();
        String name = name(claims);
        Account known = accounts.named(login).orElse(null);
        if (known == null) {
            Account made = new Account(ids.get(), login, name, "", roles, Set.of(), true);
            return accounts.add(made)
                    ? new Result.Welcome(made)
                    : new Result.Welcome(accounts.named(login).orElseThrow());
        }
        if (!known.active()) {
            return new Result.Inactive();
        }
        Account now = known.called(name).as(roles);
        boolean kept = now.equals(known) || accounts.change(known, now) == Accounts.Changed.DONE;
        return kept ? new Result.Welcome(now) : new Result.Inactive();
    }

    private String name(JWTClaimsSet claims) {
        return claims.getClaim(settings.nameClaim()) instanceof String name && !name.isBlank()
                ? Checks.cut(name.strip(), Checks.LONGEST_NAME)
                : Checks.cut(claims.getSubject(), Checks.LONGEST_NAME);
    }

    private Collection<String> theirs(JWTClaimsSet claims) {
        Object at = claims.getClaims();
        for (String part : settings.rolesClaim().split("\\.")) {
            at = at instanceof Map<?, ?> fields ? fields.get(part) : null;
        }
        return switch (at) {
            case String one -> List.of(one.split(" "));
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
