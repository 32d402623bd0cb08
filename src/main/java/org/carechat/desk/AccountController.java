package org.carechat.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.carechat.handoff.AgentRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who may sign in, and as what; for administrators. Whoever is let go, gets another role or a new password is
/// signed out, their open sockets within five seconds.
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

    /// What is left out stays as it is.
    record Changes(
            @Nullable String displayName,
            @Nullable String password,
            @Nullable List<String> roles,
            @Nullable List<String> skills,
            @Nullable Boolean active) {}

    record AccountView(
            String id,
            String name,
            String displayName,
            List<String> roles,
            List<String> skills,
            boolean active,
            String signIn) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Supplier<String> ids;
    private final Bell bell;

    AccountController(Accounts accounts, Passwords passwords, Supplier<String> ids, Bell bell) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.bell = bell;
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
        String password = Checks.password("password", wanted.password());
        if (SignIn.login(name).startsWith(OidcAccounts.PREFIX)) {
            throw DeskRefusal.invalid("name", "value");
        }
        Account account = new Account(
                ids.get(),
                SignIn.login(name),
                shown.isEmpty() ? name : shown,
                passwords.hash(password),
                roles(wanted.roles()),
                Checks.names("skills", wanted.skills()),
                true);
        if (!accounts.add(account)) {
            throw DeskRefusal.of(DeskFault.NAME_TAKEN);
        }
        return view(account);
    }

    @PatchMapping("/{id}")
    AccountView change(@PathVariable String id, @RequestBody Changes changes) {
        Account before = accounts.find(id).orElseThrow(() -> DeskRefusal.missing("account"));
        Account after = changed(before, changes);
        switch (accounts.change(before, after)) {
            case DONE -> bell.ring(new Signal.QueueChanged(""));
            case RACED -> throw DeskRefusal.of(DeskFault.CHANGED_MEANWHILE);
            case LAST_ADMIN -> throw DeskRefusal.of(DeskFault.LAST_ADMIN);
        }
        return view(after);
    }

    private Account changed(Account before, Changes changes) {
        Account after = before;
        if (changes.displayName() != null) {
            after = after.called(Checks.text("displayName", changes.displayName(), Checks.LONGEST_NAME));
        }
        if (changes.roles() != null) {
            after = after.as(roles(changes.roles()));
        }
        if (changes.skills() != null) {
            after = after.with(Checks.names("skills", changes.skills()));
        }
        if (changes.active() != null && changes.active() != before.active()) {
            after = after.active(changes.active());
        }
        if (changes.password() != null) {
            after = after.withHash(passwords.hash(Checks.password("password", changes.password())));
        }
        return after;
    }

    private static Set<AgentRole> roles(@Nullable List<String> names) {
        if (names == null) {
            return Set.of(AgentRole.AGENT);
        }
        if (names.isEmpty()) {
            throw DeskRefusal.invalid("roles", "required");
        }
        try {
            return names.stream().map(AgentRole::ofWire).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException | NullPointerException unknown) {
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
                account.active(),
                account.passwordHash().isEmpty() ? "oidc" : "password");
    }
}
