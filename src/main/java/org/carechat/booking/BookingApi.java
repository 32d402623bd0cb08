package org.carechat.booking;

import java.util.List;

/// The book of visits, ours or somebody else's. Expected outcomes are values; whatever goes wrong on the way is
/// [Unavailable], and then nothing may be promised. Thread-safe; answers within a few seconds.
public interface BookingApi {

    /// The answer to a question for windows.
    sealed interface SlotsAnswer permits Slots, Unavailable {}

    /// The answer to booking, changing or cancelling.
    sealed interface BookingAnswer permits Booked, SlotTaken, NoSuchAppointment, TooLate, Unavailable {}

    /// @param slots free windows, earliest first; none where nobody can come
    record Slots(List<VisitSlot> slots) implements SlotsAnswer {}

    record Booked(Appointment appointment) implements BookingAnswer {}

    /// Somebody else was faster, the window isn't open any more, or those who come in it do other work.
    record SlotTaken() implements BookingAnswer {}

    record NoSuchAppointment() implements BookingAnswer {}

    /// The visit is too near, or over, to be changed.
    record TooLate(Appointment appointment) implements BookingAnswer {}

    /// It can't be told now.
    record Unavailable(String reason) implements SlotsAnswer, BookingAnswer {}

    SlotsAnswer slots(SlotQuery query);

    /// @param key the same key books once, however often it is sent
    BookingAnswer book(String key, VisitRequest request);

    BookingAnswer find(String id);

    /// @param number the short number that customers quote
    BookingAnswer numbered(String number);

    BookingAnswer reschedule(String id, String slot);

    /// Changes who is called, where to come, or what else is wanted; the same again changes nothing.
    ///
    /// @return [SlotTaken] where another wish needs other people than those who come
    BookingAnswer amend(String id, Amendment amendment);

    /// @param reason stands on the timeline; nothing personal
    BookingAnswer cancel(String id, String reason);
}
