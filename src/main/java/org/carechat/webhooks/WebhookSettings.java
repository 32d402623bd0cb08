package org.carechat.webhooks;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who is told of what, `carechat.webhooks`.
///
/// @param receivers by name
/// @param tries after how many a delivery is given up
@ConfigurationProperties("carechat.webhooks")
record WebhookSettings(
        @DefaultValue Map<String, One> receivers,
        @DefaultValue("60") int tries) {

    /// @param url left out, or empty, where this receiver is told nothing
    record One(
            @Nullable URI url,
            @DefaultValue("") String secret,
            @DefaultValue Set<String> events) {

        Optional<Receiver> receiver(String name) {
            return Optional.ofNullable(url)
                    .filter(set -> !set.toString().isBlank())
                    .map(set -> new Receiver(name, set, secret, events));
        }
    }

    /// @throws IllegalArgumentException naming what can't be meant
    WebhookSettings {
        if (tries < 1) {
            throw new IllegalArgumentException("carechat.webhooks.tries is " + tries + ", and must be at least 1");
        }
    }

    Receivers named() {
        return new Receivers(receivers.entrySet().stream()
                .flatMap(entry -> entry.getValue().receiver(entry.getKey()).stream())
                .toList());
    }
}
