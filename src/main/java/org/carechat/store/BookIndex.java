package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carechat.booking.Appointment;
import org.carechat.booking.Book;
import org.jspecify.annotations.Nullable;

/// The ways to a page of the book: from an appointment's id, from its number, from a key under which
/// something was booked. Thread-safe.
record BookIndex(RedisAccess redis, RedisLedger people) {

    /// Where an appointment stands.
    ///
    /// @param move the key of the move that brought it there, which tells a place from the same page at another
    ///     time; empty where it was booked there
    record Place(Book.Page page, String move) {

        private static Place of(String text) {
            String[] words = text.split("\\|", 2);
            return new Place(BookKeys.read(words[1]), words[0]);
        }

        private String text() {
            return move + "|" + BookKeys.write(page);
        }
    }

    /// Leads to a new appointment. Harmless where it is known already, and where it has moved since.
    void add(Appointment visit, Book.Page page, @Nullable String person) {
        swap(BookKeys.place(visit.id()), "", new Place(page, "").text(), page);
        swap(BookKeys.number(visit.number()), "", visit.id(), page);
        if (person != null) {
            people.add(person, visit.id());
        }
    }

    Optional<Place> place(String id) {
        return text(BookKeys.place(id)).map(Place::of);
    }

    /// Leads to the page that the appointment came to, unless it is elsewhere by now.
    void moved(String id, Place from, Place to) {
        swap(BookKeys.place(id), from.text(), to.text(), to.page());
    }

    /// @return the id of the appointment with this number
    Optional<String> numbered(String number) {
        return text(BookKeys.number(number));
    }

    /// @return the page for which the key was used last
    Optional<Book.Page> page(String key) {
        return text(BookKeys.key(key)).map(BookKeys::read);
    }

    /// Uses a key for a page, unless it is used for another one.
    ///
    /// @param expected the page that it is taken away from; null where it should be new
    /// @return the page for which it is used now
    Book.Page use(String key, Book.@Nullable Page expected, Book.Page page) {
        String known = expected == null ? "" : BookKeys.write(expected);
        return BookKeys.read(swap(BookKeys.key(key), known, BookKeys.write(page), page));
    }

    private String swap(String key, String expected, String wanted, Book.Page page) {
        Args args = new Args().add(expected).add(wanted).add(BookKeys.day(page)).add(BookKeys.KEPT.toMillis());
        return redis.write(SwapScript.SCRIPT, new String[] {key}, args).text(0);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.get(key))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
