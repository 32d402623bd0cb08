package org.carechat.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;

/// Which of several wishes in one message is seen to first. The flow that is started last runs first: a self-check
/// goes before the visit that it may spare, and what somebody asks to have repaired for nothing is judged before it
/// is looked at (section 3.6b of the domain), unless the machine burns gas or isn't known: then danger is asked
/// for first, which the self-check does. Thread-safe.
final class Precedence {

    private static final String SELF_CHECK = "self-check";
    private static final String COVERAGE = "coverage";

    private final Products products;

    Precedence(Products products) {
        this.products = products;
    }

    /// @param product as named in the message or known from before
    Comparator<Command> of(Optional<String> product) {
        boolean harmless = product.map(products::find)
                .map(Product::gas)
                .filter(gas -> !gas)
                .isPresent();
        return Comparator.comparingInt(command -> rank(command, harmless));
    }

    /// @return the product that the message is about
    static Optional<String> product(Message message, List<Command> read) {
        return read.stream()
                .filter(command ->
                        command instanceof Command.Fill fill && fill.slot().equals(Slots.PRODUCT))
                .map(command -> ((Command.Fill) command).value())
                .findFirst()
                .or(() -> message.state().value(Slots.PRODUCT));
    }

    private static int rank(Command command, boolean harmless) {
        if (!(command instanceof Command.Start start)) {
            return 0;
        }
        return switch (start.flow()) {
            case SELF_CHECK -> 1;
            case COVERAGE -> harmless ? 2 : 0;
            default -> 0;
        };
    }
}
