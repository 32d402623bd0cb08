package org.carechat.handoff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.bundle.ValueLabels;
import org.carechat.conversation.Slot;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Slots;

/// How facts, reasons and outcomes are called at the desk. What has no label keeps its own name. Immutable.
public final class Labels {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Phrasebook phrasebook;
    private final Products products;
    private final ValueLabels values;
    private final ZoneId zone;

    public Labels(Phrasebook phrasebook, Products products, ValueLabels values, ZoneId zone) {
        this.phrasebook = phrasebook;
        this.products = products;
        this.values = values;
        this.zone = zone;
    }

    /// @return the label of one of a kind of names: `of("reason", "asked")`
    public String of(String kind, String name) {
        String key = "handoff." + kind + "." + name;
        return phrasebook.has(key) ? phrasebook.text(key) : name;
    }

    public String product(String id) {
        Product product = products.find(id);
        return product == null ? id : product.label();
    }

    public String time(Instant at) {
        return WITH_OFFSET.format(at.atZone(zone));
    }

    /// @return a text of the desk's: `render("note.blocked", …)`
    public String render(String key, Map<String, String> args) {
        return phrasebook.render("handoff." + key, args, 0);
    }

    String text(String key) {
        return phrasebook.text("handoff." + key);
    }

    /// @return the value as it may be shown: personal data masked
    String value(Slot slot) {
        return switch (slot.name()) {
            case Slots.PHONE -> Masking.phone(slot.value());
            case Slots.ADDRESS -> Masking.address(slot.value());
            default -> slot.value();
        };
    }

    /// @return the value in words
    String shown(Slot slot) {
        return switch (slot.name()) {
            case Slots.PHONE, Slots.ADDRESS -> value(slot);
            case Slots.PRODUCT -> product(slot.value());
            case Slots.MOOD -> of("mood", slot.value());
            default ->
                Arrays.stream(slot.value().split(","))
                        .map(part -> word(slot.name(), part))
                        .collect(Collectors.joining("、"));
        };
    }

    /// @return one value of a fact in words
    public String word(String slot, String value) {
        String own = of("value." + slot, value);
        String any = own.equals(value) ? of("value", value) : own;
        return any.equals(value) ? values.find(slot, value).orElse(value) : any;
    }
}
