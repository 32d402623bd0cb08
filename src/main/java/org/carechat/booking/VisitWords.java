package org.carechat.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Phrasebook;

/// How windows, services and products are said; the patterns stand in the phrasebook.
final class VisitWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Phrasebook phrasebook;
    private final Products products;

    VisitWords(Phrasebook phrasebook, Products products) {
        this.phrasebook = phrasebook;
        this.products = products;
    }

    String window(LocalDate date, LocalTime from, LocalTime to) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(phrasebook.text("booking.day-pattern"), Locale.CHINA);
        return day.format(date) + " " + TIME.format(from) + "–" + TIME.format(to);
    }

    String window(Appointment.Window window) {
        return window(window.date(), window.from(), window.to());
    }

    String service(VisitService service) {
        return phrasebook.text("booking.service." + service.wire());
    }

    String product(String id) {
        Product product = products.find(id);
        return product == null ? id : product.label();
    }

    String text(String key) {
        return phrasebook.text(key);
    }
}
