package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Slots;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// What is wrong with the machine. Where symptoms share a phrase, the product decides.
final class SymptomSlot implements SlotReader {

    private final Trie<List<String>> phrases;
    private final Map<String, List<String>> products;
    private final List<String> hypothetical;
    private final ProductSlot productSlot;

    SymptomSlot(YamlNode file, ProductSlot productSlot) {
        this.productSlot = productSlot;
        Trie.Builder<List<String>> trie = Trie.builder();
        products = new HashMap<>();
        hypothetical = file.texts("hypothetical");
        for (YamlNode item : file.get("values").items()) {
            String symptom = item.get("value").text();
            products.put(symptom, item.texts("products"));
            item.texts("names").forEach(name -> trie.merge(name, List.of(symptom), SymptomSlot::join));
        }
        file.texts("ignore").forEach(name -> trie.merge(name, List.of(), (first, second) -> second));
        phrases = trie.build();
    }

    @Override
    public List<Mention> read(Message message) {
        if (hypothetical.stream().anyMatch(message.text()::contains)) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        List<String> possible = possibleProducts(message);
        for (Trie.Match<List<String>> match : Words.in(message.text(), phrases)) {
            String symptom = choose(match.value(), possible);
            if (symptom != null && !isDenied(message, match)) {
                mentions.add(new Mention(Slots.SYMPTOM, symptom, match.span()));
            }
        }
        return mentions;
    }

    /// "No noise" denies; "no hot water" is itself what is wrong.
    private static boolean isDenied(Message message, Trie.Match<List<String>> match) {
        char first = message.text().charAt(match.span().from());
        return "不没冇唔无莫".indexOf(first) < 0
                && Negation.before(message, match.span().from());
    }

    private List<String> possibleProducts(Message message) {
        List<Mention> said = productSlot.read(message);
        List<String> named = said.stream()
                .filter(mention -> mention.slot().equals(Slots.PRODUCT))
                .map(Mention::value)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> hinted = said.stream()
                .filter(mention -> mention.slot().equals(ProductSlot.HINT))
                .flatMap(mention -> productSlot.meanings(mention.value()).stream())
                .toList();
        if (!hinted.isEmpty()) {
            return hinted;
        }
        return message.state().value(Slots.PRODUCT).map(List::of).orElseGet(() -> productSlot.candidates(message));
    }

    private @Nullable String choose(List<String> symptoms, List<String> possible) {
        for (String symptom : symptoms) {
            List<String> where = products.getOrDefault(symptom, List.of());
            if (where.isEmpty() || possible.isEmpty() || where.stream().anyMatch(possible::contains)) {
                return symptom;
            }
        }
        return symptoms.isEmpty() ? null : symptoms.getFirst();
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
