package org.carechat.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/// The book that ships with the service.
final class BuiltInBooking implements BookingApi {

    private final Book book;
    private final OpenWindows windows;
    private final Clock clock;
    private final Supplier<String> ids;
    private final RandomGenerator random;

    BuiltInBooking(Book book, OpenWindows windows, Clock clock, Supplier<String> ids, RandomGenerator random) {
        this.book = book;
        this.windows = windows;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    @Override
    public SlotsAnswer slots(SlotQuery query) {
        try {
            return new Slots(windows.free(query, book::taken));
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    @Override
    public BookingAnswer book(String key, VisitRequest request) {
        return told(() -> {
            Team.Work work = Team.Work.of(request);
            // A retry may come when its window has passed: what was booked then still counts.
            return windows.slot(request.slot(), work)
                    .map(slot -> answer(reserve(key, request, slot, windows.capacity(work))))
                    .or(() -> book.underKey(key).map(Booked::new))
                    .orElseGet(SlotTaken::new);
        });
    }

    @Override
    public BookingAnswer find(String id) {
        return told(() -> book.find(id).<BookingAnswer>map(Booked::new).orElseGet(NoSuchAppointment::new));
    }

    @Override
    public BookingAnswer numbered(String number) {
        return told(() -> book.numbered(number).<BookingAnswer>map(Booked::new).orElseGet(NoSuchAppointment::new));
    }

    @Override
    public BookingAnswer reschedule(String id, String slot) {
        return changing(id, true, visit -> {
            Team.Work work = Team.Work.of(visit);
            return windows.slot(slot, work)
                    .map(to -> move(id, to, windows.capacity(work)))
                    .orElseGet(SlotTaken::new);
        });
    }

    @Override
    public BookingAnswer amend(String id, Amendment amendment) {
        boolean weighs = amendment.changesAddress() || amendment.also() != null;
        return changing(id, weighs, visit -> {
            if (amendment.also() != null && !windows.joins(visit, amendment.also())) {
                return new SlotTaken();
            }
            return changed(id, known -> amended(known, amendment));
        });
    }

    @Override
    public BookingAnswer cancel(String id, String reason) {
        return told(() -> {
            Optional<Appointment> visit = book.find(id);
            if (visit.isPresent() && visit.get().open() && windows.tooLate(visit.get())) {
                return new TooLate(visit.get());
            }
            return book.change(
                            id,
                            known -> known.open() ? known.reached(Appointment.Status.CANCELLED, now(), reason) : known)
                    .map(BuiltInBooking::cancelled)
                    .orElseGet(NoSuchAppointment::new);
        });
    }

    /// How a report of progress was taken.
    sealed interface Progress {

        /// @param appointment as it stands; unchanged where it stood there already
        record Taken(Appointment appointment) implements Progress {}

        record Unknown() implements Progress {}

        /// The visit is further on already.
        record Backwards(Appointment.Status stands) implements Progress {}

        /// The visit is cancelled, or done.
        record Over(Appointment.Status stands) implements Progress {}
    }

    /// Takes what the dispatch system reports. A visit only goes forward; the same report again changes nothing.
    ///
    /// @param status assigned, on the way or done
    /// @throws StoreUnavailable where it isn't known whether it was taken
    Progress report(String id, Appointment.Status status, @Nullable String note) {
        return book.change(id, known -> forward(known, status) ? known.reached(status, now(), note) : known)
                .map(visit -> progress(visit, status))
                .orElseGet(Progress.Unknown::new);
    }

    private static boolean forward(Appointment known, Appointment.Status status) {
        return known.open() && known.status().compareTo(status) < 0;
    }

    private static Progress progress(Appointment visit, Appointment.Status reported) {
        if (visit.status() == reported) {
            return new Progress.Taken(visit);
        }
        return visit.open() ? new Progress.Backwards(visit.status()) : new Progress.Over(visit.status());
    }

    private BookingAnswer told(Supplier<BookingAnswer> answer) {
        try {
            return answer.get();
        } catch (StoreUnavailable e) {
            return new Unavailable("store");
        }
    }

    /// @param inTime whether it has to be said some time before the visit
    private BookingAnswer changing(String id, boolean inTime, Function<Appointment, BookingAnswer> change) {
        return told(() -> {
            Optional<Appointment> visit = book.find(id);
            if (visit.isEmpty()) {
                return new NoSuchAppointment();
            }
            boolean late = !visit.get().open() || inTime && windows.tooLate(visit.get());
            return late ? new TooLate(visit.get()) : change.apply(visit.get());
        });
    }

    private BookingAnswer changed(String id, UnaryOperator<Appointment> change) {
        return book.change(id, known -> known.open() ? change.apply(known) : known)
                .map(BuiltInBooking::stillOpen)
                .orElseGet(NoSuchAppointment::new);
    }

    /// What is there already is left as it is, so that a repeat changes nothing.
    private Appointment amended(Appointment known, Amendment amendment) {
        Appointment next = known;
        if (!amendment.contact(known.contact()).equals(known.contact())) {
            next = next.forContact(amendment.contact(known.contact()), now());
        }
        if (!amendment.address(known.address()).equals(known.address())) {
            next = next.atAddress(amendment.address(known.address()), now());
        }
        if (amendment.also() != null && !known.also().contains(amendment.also())) {
            next = next.alsoFor(amendment.also(), now());
        }
        return next;
    }

    private Book.Reservation reserve(String key, VisitRequest request, SlotId slot, int capacity) {
        return book.reserve(slot.page(), slot.window(), capacity, key, appointment(request, slot), request.person());
    }

    private Appointment appointment(VisitRequest request, SlotId slot) {
        Appointment.Status confirmed = Appointment.Status.CONFIRMED;
        return new Appointment(
                ids.get(),
                number(),
                confirmed,
                request.service(),
                request.product(),
                request.symptom(),
                request.also(),
                request.danger(),
                slot.asWindow(),
                request.contact(),
                request.address(),
                request.coverage(),
                request.selfChecks(),
                request.conversation(),
                List.of(new Appointment.Step(confirmed, now(), null)));
    }

    /// Numbers are short, so the same one may be drawn again.
    private String number() {
        String number = Numbers.make(random);
        return book.numbered(number).isPresent() ? number() : number;
    }

    /// What was cancelled meanwhile stays so.
    private BookingAnswer move(String id, SlotId to, int capacity) {
        return book.move(
                        id,
                        to.page(),
                        to.window(),
                        capacity,
                        known -> known.open() ? known.movedTo(to.asWindow(), now()) : known)
                .map(BuiltInBooking::answer)
                .map(answer -> answer instanceof Booked booked ? stillOpen(booked.appointment()) : answer)
                .orElseGet(NoSuchAppointment::new);
    }

    private static BookingAnswer stillOpen(Appointment visit) {
        return visit.open() ? new Booked(visit) : new TooLate(visit);
    }

    /// A visit that is over can't be cancelled any more.
    private static BookingAnswer cancelled(Appointment visit) {
        return visit.status() == Appointment.Status.CANCELLED ? new Booked(visit) : new TooLate(visit);
    }

    private static BookingAnswer answer(Book.Reservation reservation) {
        return switch (reservation) {
            case Book.Reservation.Made made -> new Booked(made.appointment());
            case Book.Reservation.Full ignored -> new SlotTaken();
        };
    }

    private Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return windows.today();
    }
}
