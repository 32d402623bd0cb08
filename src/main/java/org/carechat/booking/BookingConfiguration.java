package org.carechat.booking;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.carechat.webhooks.Receivers;
import org.carechat.webhooks.Topic;
import org.jspecify.annotations.Nullable;
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
            JsonMapper json) {
        return url == null ? own : new RemoteBooking(url, key, json);
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
