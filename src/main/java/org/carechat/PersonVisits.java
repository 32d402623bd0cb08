package org.carechat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.carechat.booking.Appointment;
import org.carechat.booking.Appointments;
import org.carechat.booking.Book;
import org.carechat.booking.BookingApi;
import org.carechat.booking.Ledger;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Journal;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.customer.Visits;

/// Finds a person's visits, in whichever book: those that the ledger has, and those that their conversations know.
final class PersonVisits implements Visits {

    private final BookingApi api;
    private final Book book;
    private final Ledger ledger;
    private final Journal journal;

    PersonVisits(BookingApi api, Book book, Ledger ledger, Journal journal) {
        this.api = api;
        this.book = book;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public List<Visit> of(String person, Collection<String> conversations) {
        TreeSet<String> ids = new TreeSet<>(ledger.of(person));
        for (String conversation : conversations) {
            journal.state(conversation).findings("appointment").stream()
                    .map(Finding::id)
                    .forEach(ids::add);
        }
        return ids.descendingSet().stream().flatMap(id -> find(id).stream()).toList();
    }

    private List<Visit> find(String id) {
        return switch (api.find(id)) {
            case BookingApi.Booked(Appointment visit) ->
                List.of(new Visit(visit.id(), visit.open(), Appointments.data(visit)));
            case BookingApi.NoSuchAppointment ignored -> List.of();
            case BookingApi.SlotTaken ignored -> List.of();
            case BookingApi.TooLate(Appointment visit) ->
                List.of(new Visit(visit.id(), visit.open(), Appointments.data(visit)));
            case BookingApi.Unavailable gone ->
                throw new StoreUnavailable("the book doesn't answer", new IllegalStateException(gone.reason()));
        };
    }

    @Override
    public Calling off(String visit) {
        return switch (api.cancel(visit, "erased")) {
            case BookingApi.Booked ignored -> Calling.OFF;
            case BookingApi.NoSuchAppointment ignored -> Calling.OFF;
            case BookingApi.SlotTaken ignored -> Calling.UNKNOWN;
            case BookingApi.TooLate ignored -> Calling.TOO_LATE;
            case BookingApi.Unavailable ignored -> Calling.UNKNOWN;
        };
    }

    @Override
    public void disown(String visit) {
        book.disown(visit);
    }

    @Override
    public void forget(String person) {
        ledger.forget(person);
    }
}
