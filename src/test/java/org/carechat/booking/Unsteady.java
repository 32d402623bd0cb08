package org.carechat.booking;

import java.util.ArrayList;
import java.util.List;

/// A book that can be out of reach, or take an order and lose the answer.
final class Unsteady implements BookingApi {

    enum State {
        UP,
        DOWN,
        LOSES_ANSWERS
    }

    private final BookingApi book;
    final List<String> keys = new ArrayList<>();
    Runnable beforeBooking = () -> {};
    State state = State.UP;

    Unsteady(BookingApi book) {
        this.book = book;
    }

    @Override
    public SlotsAnswer slots(SlotQuery query) {
        return state == State.DOWN ? new Unavailable("down") : book.slots(query);
    }

    @Override
    public BookingAnswer book(String key, VisitRequest request) {
        keys.add(key);
        beforeBooking.run();
        if (state == State.DOWN) {
            return new Unavailable("down");
        }
        BookingAnswer answer = book.book(key, request);
        return state == State.LOSES_ANSWERS ? new Unavailable("lost") : answer;
    }

    @Override
    public BookingAnswer find(String id) {
        return state == State.DOWN ? new Unavailable("down") : book.find(id);
    }

    @Override
    public BookingAnswer numbered(String number) {
        return state == State.DOWN ? new Unavailable("down") : book.numbered(number);
    }

    @Override
    public BookingAnswer amend(String id, Amendment amendment) {
        return state == State.DOWN ? new Unavailable("down") : book.amend(id, amendment);
    }

    @Override
    public BookingAnswer reschedule(String id, String slot) {
        return state == State.DOWN ? new Unavailable("down") : book.reschedule(id, slot);
    }

    @Override
    public BookingAnswer cancel(String id, String reason) {
        return state == State.DOWN ? new Unavailable("down") : book.cancel(id, reason);
    }
}
