package org.carechat.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The channels that there are: those that are configured, and above them those that administrators keep.
/// Thread-safe.
public final class Channels {

    private record Merged(Map<String, Channel> kept, Map<String, Channel> all, Set<String> sites) {}

    private final Map<String, Channel> configured;
    private final ChannelBook book;
    private volatile Merged merged;

    public Channels(Collection<Channel> channels) {
        this(channels, ChannelBook.NONE);
    }

    public Channels(Collection<Channel> channels, ChannelBook book) {
        configured = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
        this.book = book;
        merged = merge(Map.of());
    }

    public Optional<Channel> find(String id) {
        return Optional.ofNullable(now().all().get(id));
    }

    /// @return all, by id
    public List<Channel> all() {
        return now().all().values().stream()
                .sorted(Comparator.comparing(Channel::id))
                .toList();
    }

    /// @return the sites of all channels; the same object as long as nothing has changed
    public Set<String> sites() {
        return now().sites();
    }

    /// @return whether any channel welcomes pages from this origin
    public boolean welcome(String origin) {
        return now().sites().contains(origin);
    }

    /// Changes or adds a channel.
    ///
    /// @param change gets the channel as it is now; null where there is none
    /// @return as it is from now on
    public Channel change(String id, Function<@Nullable Channel, Channel> change) {
        Map<String, Channel> kept = book.change(before -> {
            Channel known = before.get(id);
            before.put(id, change.apply(known == null ? configured.get(id) : known));
            return before;
        });
        return Objects.requireNonNull(kept.get(id), id);
    }

    private Merged now() {
        Map<String, Channel> kept = book.kept();
        Merged known = merged;
        if (known.kept() != kept) {
            known = merge(kept);
            merged = known;
        }
        return known;
    }

    private Merged merge(Map<String, Channel> kept) {
        Map<String, Channel> all = new HashMap<>(configured);
        all.putAll(kept);
        Set<String> sites = all.values().stream()
                .flatMap(channel -> channel.sites().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Merged(kept, Map.copyOf(all), sites);
    }
}
