package org.carechat.customer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The channels that are configured. Immutable.
public final class Channels {

    private final Map<String, Channel> byId;

    public Channels(Collection<Channel> channels) {
        byId = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
    }

    public Optional<Channel> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @return the sites of all channels
    public Set<String> sites() {
        return byId.values().stream()
                .flatMap(channel -> channel.sites().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @return whether any channel welcomes pages from this origin
    public boolean welcome(String origin) {
        return byId.values().stream().anyMatch(channel -> channel.welcomes(origin));
    }
}
