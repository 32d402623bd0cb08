package org.carechat.store;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.carechat.booking.Book;
import org.carechat.booking.Ledger;
import org.carechat.booking.Listeners;
import org.carechat.booking.VisitNews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the book that Redis keeps.
@Configuration(proxyBeanMethods = false)
class BookStoreConfiguration {

    @Bean
    Book book(RedisAccess redis, PersonKeyRing keys, Supplier<String> ids, Listeners listeners) {
        return new RedisBook(redis, new VisitRecords(keys, new SecureRandom()), ids, listeners.any());
    }

    @Bean
    VisitNews visitNews(RedisAccess redis) {
        return new RedisVisitNews(redis);
    }

    @Bean
    Ledger ledger(RedisAccess redis) {
        return new RedisLedger(redis);
    }
}
