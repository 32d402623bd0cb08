package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carechat.booking.Book;
import org.jspecify.annotations.Nullable;

/// The pages of the book, one script each way to change them. Thread-safe.
record BookPages(RedisAccess redis) {

    /// How a script ended.
    enum End {
        DONE,
        OTHER,
        FULL
    }

    /// What is under a key of a page.
    sealed interface Slip {

        record Made() implements Slip {}

        record Known(String id) implements Slip {}

        record Full() implements Slip {}

        record Void() implements Slip {}
    }

    /// @param visit empty where it isn't on this page
    record Line(byte[] visit, Optional<byte[]> move) {}

    Map<String, Integer> taken(Book.Page page) {
        Map<String, byte[]> counts = redis.call(commands -> redis.await(commands.hgetall(BookKeys.taken(page))));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        count -> Integer.parseInt(new String(count.getValue(), StandardCharsets.UTF_8))));
    }

    /// Steps of a visit's timeline that are told to those who listen.
    ///
    /// @param from the first, from 0
    /// @param to the one after the last
    record Steps(int from, int to) {

        static final Steps NONE = new Steps(0, 0);
    }

    Slip reserve(Book.Page page, String window, int capacity, String key, String id, byte[] visit, Steps steps) {
        announce(page, steps);
        Args args = kept(page)
                .add(key)
                .add(window)
                .add(capacity)
                .add(id)
                .add(visit)
                .add(steps.from())
                .add(steps.to());
        return slip(redis.write(BookReserveScript.SCRIPT, BookKeys.of(page), args));
    }

    Slip release(Book.Page page, String key) {
        return slip(redis.write(
                BookReleaseScript.SCRIPT, BookKeys.of(page), kept(page).add(key)));
    }

    Line read(Book.Page page, String id) {
        Answer answer = redis.read(BookReadScript.SCRIPT, BookKeys.of(page), new Args().add(id));
        return new Line(answer.bytes(0), Optional.of(answer.bytes(1)).filter(move -> move.length > 0));
    }

    /// @return the id of what was written under the key
    Optional<String> under(Book.Page page, String key) {
        return Optional.ofNullable(redis.call(commands -> redis.await(commands.hget(BookKeys.keys(page), key))))
                .map(id -> new String(id, StandardCharsets.UTF_8))
                .filter(id -> !id.equals("-"));
    }

    /// How a visit on its page is changed.
    ///
    /// @param left the window that becomes free; null for none
    /// @param entered the window that is taken; null for none
    record Change(
            byte[] expected,
            byte[] visit,
            @Nullable String left,
            @Nullable String entered,
            int capacity,
            Steps steps) {}

    End change(Book.Page page, String id, Change change) {
        announce(page, change.steps());
        Args args = kept(page)
                .add(id)
                .add(change.expected())
                .add(change.visit())
                .add(change.left())
                .add(change.entered())
                .add(change.capacity())
                .add(change.steps().from())
                .add(change.steps().to());
        return end(redis.write(BookChangeScript.SCRIPT, BookKeys.of(page), args));
    }

    End mark(Book.Page page, String id, byte[] expected, byte[] move) {
        Args args = kept(page).add(id).add(expected).add(move);
        return end(redis.write(BookMarkScript.SCRIPT, BookKeys.of(page), args));
    }

    End leave(Book.Page page, String id, byte[] move, String window) {
        Args args = kept(page).add(id).add(move).add(window);
        return end(redis.write(BookLeaveScript.SCRIPT, BookKeys.of(page), args));
    }

    void unmark(Book.Page page, String id, byte[] move) {
        redis.write(
                BookUnmarkScript.SCRIPT, BookKeys.of(page), kept(page).add(id).add(move));
    }

    /// Who carries news looks at a page only where it is listed, so it is listed before there is any.
    private void announce(Book.Page page, Steps steps) {
        if (steps.to() > steps.from()) {
            String[] keys = {BookKeys.NEWS};
            redis.write(BookNewsScript.SCRIPT, keys, new Args().add(BookKeys.write(page)));
        }
    }

    private static Args kept(Book.Page page) {
        return new Args().add(BookKeys.day(page)).add(BookKeys.KEPT.toMillis());
    }

    private static Slip slip(Answer answer) {
        return switch (answer.text(0)) {
            case "made" -> new Slip.Made();
            case "known" -> new Slip.Known(answer.text(1));
            case "full" -> new Slip.Full();
            case "void" -> new Slip.Void();
            case String other -> throw new IllegalStateException("a script answered '" + other + "'");
        };
    }

    private static End end(Answer answer) {
        return switch (answer.text(0)) {
            case "done" -> End.DONE;
            case "other" -> End.OTHER;
            case "full" -> End.FULL;
            case String other -> throw new IllegalStateException("a script answered '" + other + "'");
        };
    }
}
