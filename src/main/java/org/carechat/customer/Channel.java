package org.carechat.customer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A way by which customers come. Immutable.
///
/// @param id what clients name it by
/// @param kind `web`, `api`, `wechat`, or `trial`: a web page that tries the embedding, and reaches nobody
/// @param name how staff call it
/// @param secrets what its site signs identities with: at most two, so that one can be replaced without a gap
/// @param sites the origins that may embed it, exactly as a browser writes them
/// @param quiet how long its turns wait for what else may come; null for what holds for all
public record Channel(
        String id,
        String kind,
        String name,
        List<String> secrets,
        Set<String> sites,
        @Nullable Duration quiet) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");
    private static final Duration LONGEST_QUIET = Duration.ofSeconds(5);
    private static final int SHORTEST_SECRET = 32;
    private static final int MOST_SECRETS = 2;

    /// @throws IllegalArgumentException that names the setting that is wrong
    public Channel {
        secrets = List.copyOf(secrets);
        sites = Set.copyOf(sites);
        String setting = "carechat.channels." + id;
        require(
                quiet == null || !quiet.isNegative() && quiet.compareTo(LONGEST_QUIET) <= 0,
                setting + ".quiet: it is PT0S to PT5S");
        require(secrets.size() <= MOST_SECRETS, setting + ".secrets: at most two can be live at a time");
        require(
                secrets.stream().allMatch(secret -> secret.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_SECRET),
                setting + ".secrets: a secret needs at least 32 bytes");
        for (String site : sites) {
            require(
                    ORIGIN.matcher(site).matches(),
                    setting + ".sites: '" + site + "' is not an origin such as https://www.example.com");
        }
    }

    public Channel(String id, String kind, String name, List<String> secrets, Set<String> sites) {
        this(id, kind, name, secrets, sites, null);
    }

    /// @return whether a page from this origin may use the channel; pages only, other programs send no origin
    public boolean welcomes(String origin) {
        return sites.contains(origin);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
