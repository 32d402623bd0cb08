package org.carechat.booking;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Optional;

/// The id of a window of the book that ships: city, day and window in one opaque, URL-safe word.
record SlotId(String city, LocalDate day, LocalTime from, LocalTime to) {

    private static final String CITY = "市";

    /// A city has one page a day, however its name is written.
    SlotId {
        city = plain(city);
    }

    boolean in(String other) {
        return city.equals(plain(other));
    }

    private static String plain(String city) {
        String name = city.strip();
        return name.length() > 2 && name.endsWith(CITY) ? name.substring(0, name.length() - 1) : name;
    }

    String encoded() {
        String plain = day + "|" + from + "|" + to + "|" + city;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @return empty for anything that this book hasn't made
    static Optional<SlotId> decode(String id) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", 4);
            return parts.length < 4
                    ? Optional.empty()
                    : Optional.of(new SlotId(
                            parts[3], LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    Book.Page page() {
        return new Book.Page(city, day);
    }

    String window() {
        return from + "-" + to;
    }

    Appointment.Window asWindow() {
        return new Appointment.Window(day, from, to);
    }
}
