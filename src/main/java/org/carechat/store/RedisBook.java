package org.carechat.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.carechat.booking.Appointment;
import org.carechat.booking.Book;
import org.carechat.store.BookMoves.Found;
import org.carechat.store.VisitRecords.Visit;
import org.jspecify.annotations.Nullable;

/// The book in Redis. A visit is written, and its window counted, by one script on its page; what leads to it
/// is written afterwards. After a crash in between nobody was told of the visit yet, and who asks again under
/// the same key gets it, with all ways to it written.
final class RedisBook implements Book {

    private final BookPages pages;
    private final BookIndex index;
    private final BookMoves moves;
    private final VisitRecords records;
    private final Supplier<String> ids;
    private final boolean told;

    /// @param told whether anybody listens to what happens to visits
    RedisBook(RedisAccess redis, VisitRecords records, Supplier<String> ids, boolean told) {
        this.pages = new BookPages(redis);
        this.index = new BookIndex(redis, new RedisLedger(redis));
        this.moves = new BookMoves(pages, index);
        this.records = records;
        this.ids = ids;
        this.told = told;
    }

    @Override
    public Map<String, Integer> taken(Page page) {
        return pages.taken(page);
    }

    /// Nothing is written for a person whose key was destroyed: every window is full then.
    @Override
    public Reservation reserve(
            Page page, String window, int capacity, String key, Appointment appointment, @Nullable String person) {
        Optional<byte[]> bytes = records.seal(new Visit(appointment, person, window));
        Page used = index.use(key, null, page);
        while (!used.equals(page)) {
            if (pages.release(used, key) instanceof BookPages.Slip.Known known) {
                return written(used, known.id());
            }
            used = index.use(key, used, page);
        }
        if (bytes.isEmpty()) {
            return new Reservation.Full();
        }
        return switch (pages.reserve(
                page, window, capacity, key, appointment.id(), bytes.get(), steps(List.of(), appointment))) {
            case BookPages.Slip.Made ignored -> {
                index.add(appointment, page, person);
                yield new Reservation.Made(appointment);
            }
            case BookPages.Slip.Known known -> written(page, known.id());
            case BookPages.Slip.Full ignored -> new Reservation.Full();
            case BookPages.Slip.Void ignored -> made(underKey(key));
        };
    }

    @Override
    public Optional<Appointment> underKey(String key) {
        return index.page(key).flatMap(page -> pages.under(page, key).flatMap(id -> indexed(page, id)));
    }

    @Override
    public Optional<Appointment> find(String id) {
        return moves.find(id).flatMap(found -> open(id, found)).map(Visit::appointment);
    }

    @Override
    public Optional<Appointment> numbered(String number) {
        return index.numbered(number).flatMap(this::find);
    }

    @Override
    public Optional<Appointment> change(String id, UnaryOperator<Appointment> change) {
        while (true) {
            Optional<Found> found = moves.find(id);
            Optional<Visit> visit = found.flatMap(at -> open(id, at));
            if (visit.isEmpty()) {
                return Optional.empty();
            }
            Appointment before = visit.get().appointment();
            Appointment after = change.apply(before);
            if (after.equals(before) || changed(found.orElseThrow(), visit.get(), changedTo(after, visit.get()))) {
                return Optional.of(after);
            }
        }
    }

    @Override
    public Optional<Reservation> move(
            String id, Page page, String window, int capacity, UnaryOperator<Appointment> change) {
        while (true) {
            Optional<Found> found = moves.find(id);
            Optional<Visit> visit = found.flatMap(at -> open(id, at));
            if (visit.isEmpty()) {
                return Optional.empty();
            }
            Place place = new Place(page, window, capacity);
            Appointment before = visit.get().appointment();
            Appointment after = place.has(found.orElseThrow(), visit.get()) ? before : change.apply(before);
            if (after.equals(before)) {
                return Optional.of(new Reservation.Made(before));
            }
            BookPages.End end = moved(found.orElseThrow(), visit.get(), after, place);
            if (end != BookPages.End.OTHER) {
                return Optional.of(end == BookPages.End.DONE ? new Reservation.Made(after) : new Reservation.Full());
            }
        }
    }

    @Override
    public void disown(String id) {
        boolean written = false;
        while (!written) {
            Optional<Found> found = moves.find(id);
            Optional<Visit> visit = found.flatMap(at -> open(id, at));
            written = visit.isEmpty() || disowned(found.orElseThrow(), visit.get());
        }
    }

    private boolean disowned(Found found, Visit visit) {
        return changed(found, visit, new Visit(visit.appointment().disowned(), null, visit.window()));
    }

    private boolean changed(Found found, Visit visit, Visit next) {
        boolean frees = cancelled(next.appointment()) && !cancelled(visit.appointment());
        BookPages.Steps steps = steps(visit.appointment().timeline(), next.appointment());
        return records.seal(next)
                .map(bytes ->
                        new BookPages.Change(found.stored(), bytes, frees ? visit.window() : null, null, 0, steps))
                .map(change ->
                        pages.change(found.place().page(), next.appointment().id(), change))
                .map(end -> end == BookPages.End.DONE)
                .orElse(false);
    }

    private BookPages.End moved(Found found, Visit visit, Appointment after, Place to) {
        Page from = found.place().page();
        Optional<byte[]> bytes = records.seal(new Visit(after, visit.person(), to.window()));
        BookPages.Steps steps = steps(visit.appointment().timeline(), after);
        if (bytes.isEmpty()) {
            return BookPages.End.OTHER;
        }
        if (from.equals(to.page())) {
            BookPages.Change change = new BookPages.Change(
                    found.stored(), bytes.get(), visit.window(), to.window(), to.capacity(), steps);
            return pages.change(from, after.id(), change);
        }
        BookMove move =
                new BookMove(ids.get(), visit.window(), to.window(), to.capacity(), steps, to.page(), bytes.get());
        return moves.move(after.id(), found, move);
    }

    private BookPages.Steps steps(List<Appointment.Step> before, Appointment after) {
        return told ? new BookPages.Steps(before.size(), after.timeline().size()) : BookPages.Steps.NONE;
    }

    private Reservation written(Page page, String id) {
        return made(indexed(page, id));
    }

    /// Writes the ways to a visit that is on its page, in case that a crash has prevented it.
    private Optional<Appointment> indexed(Page page, String id) {
        byte[] stored = pages.read(page, id).visit();
        if (stored.length > 0) {
            records.open(id, stored).ifPresent(visit -> index.add(visit.appointment(), page, visit.person()));
        }
        return find(id);
    }

    private Optional<Visit> open(String id, Found found) {
        return records.open(id, found.stored());
    }

    private static Reservation made(Optional<Appointment> appointment) {
        return appointment.<Reservation>map(Reservation.Made::new).orElseGet(Reservation.Full::new);
    }

    private static Visit changedTo(Appointment after, Visit visit) {
        return new Visit(after, visit.person(), visit.window());
    }

    private static boolean cancelled(Appointment visit) {
        return visit.status() == Appointment.Status.CANCELLED;
    }

    /// Where a visit is to move.
    private record Place(Page page, String window, int capacity) {

        private boolean has(Found found, Visit visit) {
            return found.place().page().equals(page) && visit.window().equals(window);
        }
    }
}
