package org.carechat.store;

import java.util.Optional;

/// Finds a visit wherever it stands, and brings it to another page. There is no script over two pages, so a
/// move is noted first, on the page that is left ([BookMove]); then the new window is taken, then the old one
/// freed, then the way to the new page written, then the note removed. Each step can be repeated by anybody,
/// and whoever meets a note brings that move to its end before doing anything else: a crash in between leaves
/// no window taken for nothing.
final class BookMoves {

    private final BookPages pages;
    private final BookIndex index;

    BookMoves(BookPages pages, BookIndex index) {
        this.pages = pages;
        this.index = index;
    }

    /// A visit as it stands on a page.
    record Found(BookIndex.Place place, byte[] stored) {}

    /// @return the visit, with no move under way
    Optional<Found> find(String id) {
        while (true) {
            Optional<BookIndex.Place> place = index.place(id);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            BookPages.Line line = pages.read(place.get().page(), id);
            if (line.move().isPresent()) {
                finish(id, place.get(), line.move().get());
            } else if (index.place(id).equals(place)) {
                // It didn't move while it was read: a visit that only holds its window there would not be it yet.
                return Optional.of(line.visit())
                        .filter(visit -> visit.length > 0)
                        .map(visit -> new Found(place.get(), visit));
            }
        }
    }

    /// @return OTHER where the visit isn't as it was found
    BookPages.End move(String id, Found found, BookMove move) {
        byte[] note = move.bytes();
        BookPages.End marked = pages.mark(found.place().page(), id, found.stored(), note);
        return marked == BookPages.End.DONE ? finish(id, found.place(), note) : marked;
    }

    private BookPages.End finish(String id, BookIndex.Place from, byte[] note) {
        BookMove move = BookMove.of(note);
        boolean entered = enter(id, move);
        if (entered && pages.leave(from.page(), id, note, move.left()) == BookPages.End.DONE) {
            index.moved(id, from, new BookIndex.Place(move.page(), move.key()));
        }
        pages.unmark(from.page(), id, note);
        return entered ? BookPages.End.DONE : BookPages.End.FULL;
    }

    /// Where the window is full the key is taken away, so that nobody who works on the same move still gets in.
    private boolean enter(String id, BookMove move) {
        BookPages.Slip slip =
                pages.reserve(move.page(), move.window(), move.capacity(), move.key(), id, move.visit(), move.steps());
        if (slip instanceof BookPages.Slip.Full) {
            slip = pages.release(move.page(), move.key());
        }
        return switch (slip) {
            case BookPages.Slip.Made ignored -> true;
            case BookPages.Slip.Known ignored -> true;
            case BookPages.Slip.Full ignored -> false;
            case BookPages.Slip.Void ignored -> false;
        };
    }
}
