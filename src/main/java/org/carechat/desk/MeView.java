package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carechat.handoff.AgentRole;
import org.jspecify.annotations.Nullable;

/// Whoever is signed in, as their own page sees it.
///
/// @param csrf null where it stands beside this
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        String id,
        String name,
        List<String> roles,
        Standing presence,
        @Nullable String csrf) {

    /// @param state `online`, `busy` or `away`
    /// @param load how many conversations they have
    record Standing(String state, int capacity, int load) {}

    static List<String> roles(Account account) {
        return account.roles().stream().sorted().map(AgentRole::wire).toList();
    }
}
