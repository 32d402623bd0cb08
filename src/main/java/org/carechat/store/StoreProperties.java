package org.carechat.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What can be set about the store.
///
/// @param home the folder that relative ones start from
/// @param data where the service keeps what is its own
@ConfigurationProperties("carechat")
record StoreProperties(
        @DefaultValue(".") Path home,
        @DefaultValue("data") Path data,
        @DefaultValue Keys keys,
        @DefaultValue Store store,
        @DefaultValue Attachments attachments,
        @DefaultValue Archive archive) {

    /// @param master 32 bytes in Base64; made at the first start where it isn't set
    record Keys(@Nullable String master) {}

    /// @param lease how long a turn belongs to the node that claimed it, unless renewed
    /// @param replicasToWait how many replicas must have a write before it is acknowledged
    /// @param shardedSignals whether signals go over a channel of each shard where a Cluster has such channels
    record Store(
            @DefaultValue("3s") Duration lease,
            @DefaultValue("0") int replicasToWait,
            @DefaultValue("true") boolean shardedSignals) {}

    /// @param room for how much there is room in all: they lie in Redis, and so in its memory
    record Attachments(@DefaultValue("2GB") DataSize room) {}

    /// @param folder where archived conversations go, under the data folder unless it is absolute; with several
    ///     nodes one that all of them see. Null: `archive` where the service has a Redis of its own, and otherwise
    ///     nothing is archived
    /// @param after how long a conversation must have been closed; more than the 7 days in which it can be reopened
    /// @param keep how long archived conversations are kept, by the day on which they began; null: for ever
    /// @param every how often is looked for more
    record Archive(
            @Nullable Path folder,
            @DefaultValue("30d") Duration after,
            @Nullable Duration keep,
            @DefaultValue("5m") Duration every) {

        private static final Duration REOPENABLE = Duration.ofDays(7);

        Archive {
            if (after.compareTo(REOPENABLE) < 0) {
                throw new IllegalArgumentException("carechat.archive.after: " + after
                        + " is too short, since a conversation can be reopened for " + REOPENABLE);
            }
        }
    }

    Path folder() {
        return home.resolve(data).toAbsolutePath().normalize();
    }
}
