package org.carechat.understanding;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// "It doesn't light, there is no smell": answers the question about danger before it is asked. Only where the
/// machine is one that burns gas, or a word was used that can mean one, so that nothing said of a fridge ever
/// spares that question.
final class DangerAnswer implements SlotReader {

    private static final String SELF_CHECK = "self-check";

    private final WordSlot words;
    private final DangerWords asked;
    private final ProductSlot products;
    private final List<String> gas;

    DangerAnswer(Bundle bundle, ProductSlot products) {
        words = WordSlot.of(Lexicon.file(bundle, "danger-answers"));
        asked = new DangerWords(Lexicon.file(bundle, "danger-answers").get("asked"));
        this.products = products;
        gas = Products.of(bundle).all().stream()
                .filter(Product::gas)
                .map(Product::id)
                .toList();
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> named = products.read(message);
        boolean burns =
                named.isEmpty() ? knownToBurnGas(message) : named.stream().anyMatch(this::burnsGas);
        boolean unasked = message.question() == null || message.asks(Slots.PRODUCT) || message.asks(Slots.SYMPTOM);
        return burns && unasked ? words.read(message) : List.of();
    }

    /// @return the answer where the open question is whether there is danger; null where it isn't, or stays open
    @Nullable
    Command answer(Message message) {
        Question question = message.question();
        String answer = question == null || !question.slot().equals(words.slot()) ? null : asked.answer(message.text());
        if (question == null || answer == null) {
            return null;
        }
        List<String> offered = question.options().stream().map(Option::value).toList();
        String value = offered.contains(answer) ? answer : "yes";
        return offered.contains(value) ? new Command.Fill(question.slot(), value, message.saidAll()) : null;
    }

    /// @return whether the open question asks which of several machines it is and says beside it what to do about a
    ///     smell of gas, so that a bare "no" is about the smell
    boolean isAskedBeside(Message message) {
        return message.asks(Slots.PRODUCT)
                && message.isAskedBy(SELF_CHECK)
                && products.candidates(message).stream().anyMatch(gas::contains);
    }

    private boolean knownToBurnGas(Message message) {
        return message.state()
                .value(Slots.PRODUCT)
                .map(gas::contains)
                .orElseGet(() -> products.candidates(message).stream().anyMatch(gas::contains));
    }

    private boolean burnsGas(Mention mention) {
        return mention.slot().equals(ProductSlot.HINT)
                ? products.meanings(mention.value()).stream().anyMatch(gas::contains)
                : gas.contains(mention.value());
    }
}
