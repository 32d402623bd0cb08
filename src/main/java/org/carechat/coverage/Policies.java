package org.carechat.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Current;
import org.carechat.coverage.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of the policy in use, and of every one that was: a decision that was kept is made again by the one
/// that it names. The few that were asked for last are kept at hand. Thread-safe.
final class Policies {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    private static final int AT_HAND = 4;

    private final Current current;
    private final Function<String, Optional<Bundle>> bundles;
    private final Supplier<String> ids;
    private final Map<String, BuiltInCoverage> past = new LinkedHashMap<>(AT_HAND, 0.75f, true);

    /// @param bundles finds a bundle that is or was in use, by its version
    Policies(Current current, Function<String, Optional<Bundle>> bundles, Supplier<String> ids) {
        this.current = current;
        this.bundles = bundles;
        this.ids = ids;
    }

    /// @param version null for the policy in use
    /// @return empty for a version that never was in use, or whose files this service can't read any more
    Optional<BuiltInCoverage> find(@Nullable String version) {
        BuiltInCoverage inUse = current.part(BuiltInCoverage.class);
        return version == null || version.equals(inUse.policyVersion()) ? Optional.of(inUse) : former(version);
    }

    private synchronized Optional<BuiltInCoverage> former(String version) {
        BuiltInCoverage known = past.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<BuiltInCoverage> found = bundles.apply(version).flatMap(this::rules);
        found.ifPresent(rules -> keep(version, rules));
        return found;
    }

    private Optional<BuiltInCoverage> rules(Bundle bundle) {
        try {
            return Optional.of(new BuiltInCoverage(RuleBook.of(bundle), bundle.version(), ids));
        } catch (BundleException e) {
            LOG.warn("the rules of policy {} can't be read any more: {}", bundle.version(), e.getMessage());
            return Optional.empty();
        }
    }

    private void keep(String version, BuiltInCoverage rules) {
        if (past.size() >= AT_HAND) {
            past.remove(past.keySet().iterator().next());
        }
        past.put(version, rules);
    }
}
