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
        @DefaultValue Attachments attachments) {

    /// @param master 32 bytes in Base64; made at the first start where it isn't set
    record Keys(@Nullable String master) {}

    /// @param lease how long a turn belongs to the node that claimed it, unless renewed
    /// @param replicasToWait how many replicas must have a write before it is acknowledged
    record Store(
            @DefaultValue("3s") Duration lease,
            @DefaultValue("0") int replicasToWait) {}

    /// @param room for how much there is room in all: they lie in Redis, and so in its memory
    record Attachments(@DefaultValue("2GB") DataSize room) {}

    Path folder() {
        return home.resolve(data).toAbsolutePath().normalize();
    }
}
