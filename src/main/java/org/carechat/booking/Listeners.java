package org.carechat.booking;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.carechat.webhooks.Receiver;
import org.carechat.webhooks.Receivers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who is told what happens to visits, `carechat.booking.webhook`.
///
/// @param urls where it is posted to
/// @param secret what it is signed with, at least 32 characters
@ConfigurationProperties("carechat.booking.webhook")
public record Listeners(
        @DefaultValue List<URI> urls, @DefaultValue("") String secret) {

    private static final int SHORTEST = 32;

    /// @throws IllegalArgumentException naming what can't be meant
    public Listeners {
        for (URI url : urls) {
            if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
                throw new IllegalArgumentException(
                        "carechat.booking.webhook.urls has '" + url + "', which is no http or https address");
            }
        }
        if (!urls.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "carechat.booking.webhook.secret needs at least " + SHORTEST + " characters");
        }
    }

    public boolean any() {
        return !urls.isEmpty();
    }

    /// @return the same as receivers of visits only, each by its address
    Receivers receivers() {
        return new Receivers(urls.stream()
                .map(url -> new Receiver(url.toString(), url, secret, Set.of(VisitTopic.NAME)))
                .toList());
    }
}
