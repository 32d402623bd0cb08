package org.carechat.booking;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Optional;

/// The id of a window of the book that ships: city, day, window and team in one opaque, URL-safe word.
///
/// @param team the name of those who come
record SlotId(String city, LocalDate day, LocalTime from, LocalTime to, String team) {

    private static final String CITY = "市";
    private static final int PARTS = 5;
    /// No address is shorter.
    private static final int SHORTEST = 2;

    /// A city has one page a day, however its name is written.
    SlotId {
        city = plain(city);
    }

    boolean in(String other) {
        return city.equals(plain(other));
    }

    static String plain(String city) {
        String name = city.strip();
        return name.length() > 2 && name.endsWith(CITY) ? name.substring(0, name.length() - 1) : name;
    }

    /// @return an address without the name of its city in front, which is kept by itself
    static String within(String city, String address) {
        String plain = plain(city);
        if (!address.startsWith(plain)) {
            return address;
        }
        String rest = address.substring(plain.length());
        String within = (rest.startsWith(CITY) ? rest.substring(CITY.length()) : rest).strip();
        return within.length() < SHORTEST ? address : within;
    }

    String encoded() {
        String plain = day + "|" + from + "|" + to + "|" + team + "|" + city;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @return empty for anything that this book hasn't made
    static Optional<SlotId> decode(String id) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", PARTS);
            return parts.length < PARTS
                    ? Optional.empty()
                    : Optional.of(new SlotId(
                            parts[4],
                            LocalDate.parse(parts[0]),
                            LocalTime.parse(parts[1]),
                            LocalTime.parse(parts[2]),
                            parts[3]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    Book.Page page() {
        return new Book.Page(city, day);
    }

    /// @return its name on the page: windows are counted for each team
    String window() {
        return team + " " + from + "-" + to;
    }

    Appointment.Window asWindow() {
        return new Appointment.Window(day, from, to);
    }
}
