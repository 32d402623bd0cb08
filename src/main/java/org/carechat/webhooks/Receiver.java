package org.carechat.webhooks;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// One system that is told.
///
/// @param name under which what it is still to be told is kept: with another name it begins anew
/// @param secret what is posted to it is signed with, at least 32 characters
/// @param events whole names (`handover.queued`) or what stands in front of the full stop (`handover`); empty for
///     all
public record Receiver(String name, URI url, String secret, Set<String> events) {

    private static final int SHORTEST = 32;

    /// @throws IllegalArgumentException naming what can't be meant
    public Receiver {
        if (url.getHost() == null || !List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "the url of the receiver '" + name + "' is '" + url + "', which is no http or https address");
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the secret of the receiver '" + name + "' needs at least " + SHORTEST + " characters");
        }
        events = Set.copyOf(events);
    }

    boolean wants(String event) {
        return events.isEmpty() || events.contains(event) || events.contains(family(event));
    }

    boolean wantsAnyOf(Topic topic) {
        return topic.events().stream().anyMatch(this::wants);
    }

    static String family(String event) {
        int dot = event.indexOf('.');
        return dot < 0 ? event : event.substring(0, dot);
    }

    /// A secret is never shown.
    @Override
    public String toString() {
        return name;
    }
}
