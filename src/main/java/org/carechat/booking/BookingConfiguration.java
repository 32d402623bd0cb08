package org.carechat.booking;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.carechat.webhooks.Receivers;
import org.carechat.webhooks.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/// Wires the book and its door: `carechat.booking.url` and `carechat.booking.key` name another book, otherwise
/// ours is used.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Hours.class, Listeners.class})
@Import(BookingController.class)
class BookingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BookingConfiguration.class);

    @Bean
    BuiltInBooking builtInBooking(Book book, Hours hours, Clock clock, ZoneId zone, Supplier<String> ids) {
        return new BuiltInBooking(book, new OpenWindows(hours, clock, zone), clock, ids, new SecureRandom());
    }

    /// The book in which visits are booked.
    @Bean
    @Primary
    BookingApi bookingApi(
            BuiltInBooking own,
            @Value("${carechat.booking.url:#{null}}") @Nullable URI url,
            @Value("${carechat.booking.key:#{null}}") @Nullable String key,
            Hours hours,
            JsonMapper json) {
        if (url != null) {
            return new RemoteBooking(url, key, json);
        }
        if (hours.teams().isEmpty()) {
            LOG.warn("carechat.booking.teams is not set: every city can be booked, whether anybody comes there or not");
        }
        return own;
    }

    @Bean
    Receivers visitReceivers(Listeners listeners) {
        return listeners.receivers();
    }

    @Bean
    Topic visitTopic(VisitNews news, Book book) {
        return new VisitTopic(news, book);
    }
}
