package org.carechat.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.carechat.booking.Book;

/// The keys of the book: those of a page, in the order in which every script of a page gets them, and those
/// that lead to a page.
final class BookKeys {

    /// How long what is written of a visit outlives its day.
    static final Duration KEPT = Duration.ofDays(60);

    /// Pages that have something to tell, or had a moment ago.
    static final String NEWS = "{book}:news";

    private static final int DAY = LocalDate.EPOCH.toString().length();

    private BookKeys() {}

    /// @return `taken, visits, keys, moving, news`
    static String[] of(Book.Page page) {
        String tag = tag(page);
        return new String[] {tag + ":taken", tag + ":visits", tag + ":keys", tag + ":moving", tag + ":news"};
    }

    static String taken(Book.Page page) {
        return tag(page) + ":taken";
    }

    static String news(Book.Page page) {
        return tag(page) + ":news";
    }

    static String keys(Book.Page page) {
        return tag(page) + ":keys";
    }

    static String place(String id) {
        return tag(id) + ":place:" + id;
    }

    static String number(String number) {
        return tag(number) + ":number:" + number;
    }

    static String guesses(String number) {
        return tag(number) + ":guesses:" + number;
    }

    static String key(String key) {
        return tag(key) + ":key:" + key;
    }

    static String person(String person) {
        return Shard.personTag(person) + ":visits:" + person;
    }

    static String faults(String person) {
        return Shard.personTag(person) + ":faults:" + person;
    }

    /// @return the day's end in milliseconds, wherever on earth it is
    static long day(Book.Page page) {
        return page.day().plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant().toEpochMilli();
    }

    static String write(Book.Page page) {
        return page.day() + page.city();
    }

    static Book.Page read(String text) {
        return new Book.Page(text.substring(DAY), LocalDate.parse(text.substring(0, DAY)));
    }

    private static String tag(Book.Page page) {
        return "{book:" + page.city() + ":" + page.day() + "}";
    }

    private static String tag(String id) {
        return "{b" + Shard.of(id) + "}";
    }
}
