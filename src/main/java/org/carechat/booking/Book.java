package org.carechat.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where the visits of the book that ships are kept. A window is never sold twice: reserving is one atomic step.
/// Every step of a visit's timeline is put into the [Outbox] together with it. Everything is forgotten two months
/// after the visit's day. Thread-safe; throws `StoreUnavailable`.
public interface Book {

    /// The windows of one day in one city: what is counted is counted per such page.
    record Page(String city, LocalDate day) {}

    /// How reserving ended.
    sealed interface Reservation {

        /// @param appointment the one that was written, or the earlier one of the same key
        record Made(Appointment appointment) implements Reservation {}

        record Full() implements Reservation {}
    }

    /// @return how many visits are in each window of the page, by the window's name
    Map<String, Integer> taken(Page page);

    /// Writes the appointment into the window if fewer than `capacity` are in it; the same key writes once, on
    /// whichever page, and is answered with what was written first, even where the window is full by now.
    ///
    /// @param window the window's name on the page
    /// @param person whose key seals the personal content; null for callers outside conversations
    Reservation reserve(
            Page page, String window, int capacity, String key, Appointment appointment, @Nullable String person);

    /// @return what was written under this key, wherever it has moved since
    Optional<Appointment> underKey(String key);

    Optional<Appointment> find(String id);

    /// @param number the short number that customers quote
    Optional<Appointment> numbered(String number);

    /// Changes an appointment that stays in its window; gives the window free where it becomes cancelled.
    ///
    /// @param change applied to what is stored, at once and without loss; returns the same where nothing is to
    /// change
    /// @return empty where there is no such appointment
    Optional<Appointment> change(String id, UnaryOperator<Appointment> change);

    /// Moves an appointment to another window, maybe on another page; the old one is free only after the new one is
    /// taken. One that is in that window already stays as it is.
    ///
    /// @param change applied as in [#change]; where it returns the same the appointment stays where it is
    /// @return empty where there is no such appointment
    Optional<Reservation> move(String id, Page page, String window, int capacity, UnaryOperator<Appointment> change);

    /// Takes an appointment away from its person and conversation, so that it can still be read when that person's
    /// key is destroyed. Nothing where there is no such appointment.
    void disown(String id);
}
