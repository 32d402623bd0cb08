package org.carechat.understanding;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Slots;

/// "It doesn't light, there is no smell": answers the question about danger before it is asked. Only where the
/// machine is one that burns gas, so that nothing said of a fridge ever spares that question.
final class DangerAnswer implements SlotReader {

    private final WordSlot words;
    private final ProductSlot products;
    private final List<String> gas;

    DangerAnswer(Bundle bundle, ProductSlot products) {
        words = WordSlot.of(Lexicon.file(bundle, "danger-answers"));
        this.products = products;
        gas = Products.of(bundle).all().stream()
                .filter(Product::gas)
                .map(Product::id)
                .toList();
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> named = products.read(message);
        boolean burns = named.stream().anyMatch(this::burnsGas)
                || named.isEmpty()
                        && message.state()
                                .value(Slots.PRODUCT)
                                .filter(gas::contains)
                                .isPresent();
        boolean unasked = message.question() == null || message.asks(Slots.PRODUCT) || message.asks(Slots.SYMPTOM);
        return burns && unasked ? words.read(message) : List.of();
    }

    private boolean burnsGas(Mention mention) {
        return mention.slot().equals(ProductSlot.HINT)
                ? products.meanings(mention.value()).stream().anyMatch(gas::contains)
                : gas.contains(mention.value());
    }
}
