package org.carechat.store;

import java.time.LocalDate;
import org.carechat.booking.Book;

/// The keys of the book: those of a page, in the order in which every script of a page gets them, and those
/// that lead to a page.
final class BookKeys {

    private static final int DAY = LocalDate.EPOCH.toString().length();

    private BookKeys() {}

    /// @return `taken, visits, keys, moving`
    static String[] of(Book.Page page) {
        String tag = tag(page);
        return new String[] {tag + ":taken", tag + ":visits", tag + ":keys", tag + ":moving"};
    }

    static String taken(Book.Page page) {
        return tag(page) + ":taken";
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

    static String key(String key) {
        return tag(key) + ":key:" + key;
    }

    static String person(String person) {
        return Shard.personTag(person) + ":visits:" + person;
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
