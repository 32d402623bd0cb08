package org.carechat;

import org.carechat.booking.Book;
import org.carechat.booking.BookingApi;
import org.carechat.booking.Ledger;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Signal;
import org.carechat.customer.Visits;
import org.carechat.dialogue.TurnRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins what concerns a customer's data across features.
@Configuration(proxyBeanMethods = false)
class CustomerWiring {

    @Bean
    Visits personVisits(BookingApi api, Book book, Ledger ledger, Journal journal) {
        return new PersonVisits(api, book, ledger, journal);
    }

    /// What runs turns remembers conversations: it forgets those that are erased, on whichever node.
    @Bean(destroyMethod = "close")
    Bell.Listening forgetting(Bell bell, TurnRunner runner) {
        return bell.listen(Bell.DESK, signal -> {
            if (signal instanceof Signal.Erased erased) {
                runner.forget(erased.conversation());
            }
        });
    }
}
