package org.carechat.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.conversation.Act;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// How windows, services and products are said; the patterns stand in the phrasebook.
final class VisitWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final int LONGEST_EXTRA = 100;

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

    /// @param hint a word that fits several appliances; empty where none was said
    Step askProduct(String hint) {
        Optional<Products.Ambiguity> known = products.ambiguities().stream()
                .filter(ambiguity -> ambiguity.names().contains(hint))
                .findFirst();
        if (known.isEmpty()) {
            return Step.ask(Slots.PRODUCT, List.of(), Reply.keyed(Act.ASK, "booking.ask.product"));
        }
        List<Option> options = known.get().products().stream()
                .map(products::get)
                .map(product -> new Option(product.id(), product.label(), List.of()))
                .toList();
        Reply reply = Reply.keyed(Act.ASK, "booking.ask.product.which")
                .with("ask", known.get().ask());
        return Step.ask(Slots.PRODUCT, options, reply);
    }

    /// @param key of its label; the other words that mean it stand under the same key with `.ways`
    Option option(String key, String value) {
        return new Option(value, text(key), ways(key));
    }

    /// @return other words that mean the same; none where none are written down
    List<String> ways(String key) {
        String ways = key + ".ways";
        return phrasebook.has(ways) ? List.of(phrasebook.text(ways).split("\\|")) : List.of();
    }

    /// @param said in the customer's words
    Appointment.Extra extra(String said) {
        String words = said.substring(0, Math.min(LONGEST_EXTRA, said.length()));
        return new Appointment.Extra(productIn(words).orElse(null), words);
    }

    /// @return the appliance whose longest name stands in the words
    private Optional<String> productIn(String words) {
        return products.all().stream()
                .flatMap(product -> product.names().stream().map(name -> Map.entry(name, product.id())))
                .filter(named -> words.contains(named.getKey()))
                .max(Comparator.comparingInt(named -> named.getKey().length()))
                .map(Map.Entry::getValue);
    }

    String text(String key) {
        return phrasebook.text(key);
    }
}
