package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// Which appliance is meant. A word that fits several ("water heater") is a hint, kept under [#HINT] by its
/// first name, so that the flow that needs the product asks between those alone; the short names ("the gas
/// one") count where the product is asked for, beside such a word, and at the beginning of a clause once it was
/// used.
final class ProductSlot implements SlotReader {

    /// The ambiguous word that was used instead of a product; its value is the first of its names.
    static final String HINT = "product-hint";

    private static final String IGNORED = "";
    private static final Span NOWHERE = new Span(0, 0);

    private final Trie<String> names;
    private final Ambiguities ambiguities;

    ProductSlot(Bundle bundle) {
        Trie.Builder<String> byName = Trie.builder();
        for (Product product : Products.of(bundle).all()) {
            byName.add(product.label(), product.id());
            product.names().forEach(name -> byName.add(name, product.id()));
        }
        Lexicon.file(bundle, "products").texts("ignore").forEach(name -> byName.add(name, IGNORED));
        names = byName.build();
        ambiguities = new Ambiguities(Lexicon.file(bundle, "products").get("ambiguous"));
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> mentions = new ArrayList<>();
        for (Trie.Match<String> match : Words.in(message.text(), names)) {
            mentions.add(new Mention(Slots.PRODUCT, match.value(), match.span()));
        }
        for (Trie.Match<Ambiguities.Ambiguity> match : ambiguities.in(message.text())) {
            boolean known = mentions.stream().anyMatch(mention -> mention.span().overlaps(match.span()));
            if (!known) {
                mentions.add(resolve(message, match, mentions));
            }
        }
        mentions.removeIf(mention -> mention.value().equals(IGNORED));
        return mentions.isEmpty() ? byShortName(message) : mentions;
    }

    /// @return what an ambiguous word that was used earlier may mean; none where none was used
    List<String> candidates(Message message) {
        return ambiguities.meanings(hint(message));
    }

    /// @return the products that a hint may mean
    List<String> meanings(String hint) {
        return ambiguities.meanings(hint);
    }

    /// @return whether a product shares an everyday word with one of `others`, as both kinds of water heater do
    boolean areOfAKind(String product, Set<String> others) {
        return ambiguities.areOfAKind(product, others);
    }

    /// @return whether the answers that a question offers speak of a machine that is named
    boolean areSpokenOf(Question question, List<Mention> named) {
        Set<String> meant = new HashSet<>();
        named.forEach(mention ->
                meant.addAll(mention.slot().equals(HINT) ? meanings(mention.value()) : List.of(mention.value())));
        return question.options().stream()
                .flatMap(option -> Stream.concat(Stream.of(option.label()), option.ways().stream()))
                .anyMatch(words -> Words.in(words, names).stream().anyMatch(match -> meant.contains(match.value()))
                        || ambiguities.in(words).stream()
                                .anyMatch(match ->
                                        match.value().products().stream().anyMatch(meant::contains)));
    }

    private static Mention resolve(Message message, Trie.Match<Ambiguities.Ambiguity> match, List<Mention> named) {
        Ambiguities.Ambiguity word = match.value();
        String product = word.product(message.text(), match.span());
        String known = message.state().value(Slots.PRODUCT).orElse("");
        if (product == null && word.products().contains(known)) {
            product = known;
        }
        if (product == null) {
            product = among(word.products(), named);
        }
        return product == null
                ? new Mention(HINT, word.hint(), match.span())
                : new Mention(Slots.PRODUCT, product, match.span());
    }

    private static @Nullable String among(List<String> products, List<Mention> named) {
        return named.stream()
                .map(Mention::value)
                .filter(products::contains)
                .findFirst()
                .orElse(null);
    }

    private List<Mention> byShortName(Message message) {
        Question question = message.question();
        if (question == null || !question.slot().equals(Slots.PRODUCT)) {
            return ofKeptHint(message);
        }
        List<String> offered = question.options().stream().map(Option::value).toList();
        for (Ambiguities.Ambiguity word : ambiguities.asked(hint(message), offered)) {
            String product = word.product(message.text(), NOWHERE);
            if (product != null) {
                return List.of(new Mention(
                        Slots.PRODUCT, product, new Span(0, message.text().length())));
            }
        }
        return List.of();
    }

    /// "Water heater", and a message later, asked by nobody: "the gas one doesn't light".
    private List<Mention> ofKeptHint(Message message) {
        Ambiguities.Ambiguity word = ambiguities.kept(hint(message));
        if (word == null || message.state().knows(Slots.PRODUCT)) {
            return List.of();
        }
        Trie.Match<String> opening = word.opening(message.text());
        return opening == null ? List.of() : List.of(new Mention(Slots.PRODUCT, opening.value(), opening.span()));
    }

    private static String hint(Message message) {
        return message.state().value(HINT).orElse("");
    }
}
