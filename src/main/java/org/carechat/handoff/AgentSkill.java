package org.carechat.handoff;

import java.util.Set;

/// Something that only some agents can do, and the conversations that need it.
///
/// @param id a short name, `gas`
/// @param name as staff read it
/// @param products the appliances for which it is needed
/// @param reasons why a person was asked for, as the stable words
public record AgentSkill(String id, String name, Set<String> products, Set<String> reasons) {

    /// @throws IllegalArgumentException that says what is wrong
    public AgentSkill {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("'" + id + "' is not a short name of small letters, digits and hyphens");
        }
        products = Set.copyOf(products);
        reasons = Set.copyOf(reasons);
    }
}
