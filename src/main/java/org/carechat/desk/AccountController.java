package org.carechat.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carechat.handoff.AgentRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who may sign in; for administrators.
@RestController("deskAccountController")
@RequestMapping(Area.REST + "/admin/accounts")
class AccountController {

    /// @param name what they sign in with
    /// @param displayName as customers see them; the same where it is left out
    record NewAccount(
            @Nullable String name,
            @Nullable String password,
            @Nullable String displayName,
            @Nullable List<String> roles,
            @Nullable List<String> skills) {}

    record AccountView(
            String id, String name, String displayName, List<String> roles, List<String> skills, boolean active) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Supplier<String> ids;

    AccountController(Accounts accounts, Passwords passwords, Supplier<String> ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
    }

    @GetMapping
    Listed<AccountView> all() {
        return new Listed<>(accounts.all().stream().map(AccountController::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView add(@RequestBody NewAccount wanted) {
        String name = Checks.text("name", wanted.name(), Checks.LONGEST_NAME);
        String shown = Checks.optional("displayName", wanted.displayName(), Checks.LONGEST_NAME);
        String password = Checks.given("password", wanted.password());
        if (!Passwords.acceptable(password)) {
            throw DeskRefusal.invalid("password", "password");
        }
        Account account = new Account(
                ids.get(),
                SignIn.login(name),
                shown.isEmpty() ? name : shown,
                passwords.hash(password),
                roles(wanted.roles()),
                wanted.skills() == null ? Set.of() : Set.copyOf(wanted.skills()),
                true);
        if (!accounts.add(account)) {
            throw DeskRefusal.of(DeskFault.NAME_TAKEN);
        }
        return view(account);
    }

    private static Set<AgentRole> roles(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return Set.of(AgentRole.AGENT);
        }
        try {
            return names.stream().map(AgentRole::ofWire).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException unknown) {
            throw DeskRefusal.invalid("roles", "value");
        }
    }

    private static AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.login(),
                account.name(),
                MeView.roles(account),
                account.skills().stream().sorted().toList(),
                account.active());
    }
}
