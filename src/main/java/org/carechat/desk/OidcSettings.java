package org.carechat.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.handoff.AgentRole;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How agents sign in at the operator's own provider, OpenID Connect with the authorization code and PKCE.
///
/// @param issuer where the provider is, without a slash at the end; empty for no such way
/// @param label what stands on the button
/// @param nameClaim whose value colleagues and customers see
/// @param rolesClaim where the provider says what somebody is; a dot leads into an object
/// @param roles what the provider calls them → `agent`, `supervisor`, `admin`; whoever has none is not let in
@ConfigurationProperties("carechat.desk.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String label,
        @DefaultValue("openid profile") String scope,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, String> roles) {

    private static final String SETTING = "carechat.desk.oidc";

    /// @throws IllegalArgumentException that names the setting that is wrong
    OidcSettings {
        if (!issuer.isEmpty()) {
            require(!clientId.isEmpty(), ".client-id is missing");
            require(!issuer.endsWith("/"), ".issuer must not end with a slash");
            require(
                    issuer.startsWith("https://") || issuer.startsWith("http://127.0.0.1"),
                    ".issuer must begin with https://");
            require(!roles.isEmpty(), ".roles is empty: nobody could sign in");
            roles.values().forEach(OidcSettings::known);
        }
    }

    boolean on() {
        return !issuer.isEmpty();
    }

    Set<AgentRole> ours(Collection<String> theirs) {
        return theirs.stream()
                .map(roles::get)
                .filter(Objects::nonNull)
                .map(AgentRole::ofWire)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void known(String role) {
        try {
            AgentRole.ofWire(role);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(SETTING + ".roles: '" + role + "' is not a role here", unknown);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(SETTING + what);
        }
    }

    /// The secret doesn't belong in logs.
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
