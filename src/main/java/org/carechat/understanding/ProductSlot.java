package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Slots;
import org.carechat.language.ChineseText;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// Which appliance is meant. A word that fits several ("water heater") is a hint, kept under [#HINT] by its first
/// name, so that the flow that needs the product asks between those alone; the short names ("the gas one") count where
/// the product is asked for, or beside such a word.
final class ProductSlot implements SlotReader {

    /// The ambiguous word that was used instead of a product; its value is the first of its names.
    static final String HINT = "product-hint";

    private final Trie<String> names;
    private final Trie<Products.Ambiguity> ambiguous;
    private final Map<String, Trie<Boolean>> shortNames;
    private final Map<String, Products.Ambiguity> hints;

    ProductSlot(Bundle bundle) {
        Products products = Products.of(bundle);
        Trie.Builder<String> byName = Trie.builder();
        for (Product product : products.all()) {
            byName.add(product.label(), product.id());
            product.names().forEach(name -> byName.add(name, product.id()));
        }
        Trie.Builder<Products.Ambiguity> byWord = Trie.builder();
        hints = new HashMap<>();
        for (Products.Ambiguity word : products.ambiguities()) {
            hints.put(word.names().getFirst(), word);
            word.names().forEach(name -> byWord.add(name, word));
        }
        names = byName.build();
        ambiguous = byWord.build();
        shortNames = shortNames(bundle);
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> mentions = new ArrayList<>();
        for (Trie.Match<String> match : Words.in(message.text(), names)) {
            if (!isDenied(message, match.span().from())) {
                mentions.add(new Mention(Slots.PRODUCT, match.value(), match.span()));
            }
        }
        for (Trie.Match<Products.Ambiguity> match : Words.in(message.text(), ambiguous)) {
            boolean known = mentions.stream().anyMatch(mention -> mention.span().overlaps(match.span()));
            if (!known) {
                mentions.add(resolve(message, match, mentions));
            }
        }
        return mentions.isEmpty() ? byShortName(message) : mentions;
    }

    /// @return what an ambiguous word that was used earlier may mean; none where none was used
    List<String> candidates(Message message) {
        return meanings(message.state().value(HINT).orElse(""));
    }

    /// @return the products that a hint may mean
    List<String> meanings(String hint) {
        Products.Ambiguity word = hints.get(hint);
        return word == null ? List.of() : word.products();
    }

    private Mention resolve(Message message, Trie.Match<Products.Ambiguity> match, List<Mention> named) {
        Products.Ambiguity word = match.value();
        String product = shortIn(message.text(), word.products());
        String known = message.state().value(Slots.PRODUCT).orElse("");
        if (product == null && word.products().contains(known)) {
            product = known;
        }
        if (product == null) {
            product = named.stream()
                    .map(Mention::value)
                    .filter(word.products()::contains)
                    .findFirst()
                    .orElse(null);
        }
        return product == null
                ? new Mention(HINT, word.names().getFirst(), match.span())
                : new Mention(Slots.PRODUCT, product, match.span());
    }

    private List<Mention> byShortName(Message message) {
        Question question = message.question();
        if (question == null || !question.slot().equals(Slots.PRODUCT)) {
            return List.of();
        }
        List<String> asked = question.options().stream()
                .map(option -> option.value())
                .filter(shortNames::containsKey)
                .toList();
        List<String> among = asked.isEmpty() ? candidates(message) : asked;
        for (String product : among.isEmpty() ? List.copyOf(shortNames.keySet()) : among) {
            for (Trie.Match<Boolean> match : Words.in(message.text(), shortOf(product))) {
                if (!isDenied(message, match.span().from()) && product.equals(shortIn(message.text(), among))) {
                    return List.of(new Mention(Slots.PRODUCT, product, match.span()));
                }
            }
        }
        return List.of();
    }

    /// @return the one of `among` whose short name stands in the text, the longest deciding; null where none does
    private @Nullable String shortIn(String text, List<String> among) {
        String found = null;
        int longest = 0;
        for (String product : among) {
            for (Trie.Match<Boolean> match : Words.in(text, shortOf(product))) {
                boolean denied = match.span().from() > 0 && "不没非".indexOf(text.charAt(match.span().from() - 1)) >= 0;
                if (!denied && match.span().length() > longest) {
                    longest = match.span().length();
                    found = product;
                }
            }
        }
        return found;
    }

    private Trie<Boolean> shortOf(String product) {
        return shortNames.getOrDefault(product, Trie.<Boolean>builder().build());
    }

    private static boolean isDenied(Message message, int at) {
        String before = message.before(at, 2);
        return before.endsWith("不是") || before.endsWith("唔系") || before.endsWith("勿是");
    }

    private static Map<String, Trie<Boolean>> shortNames(Bundle bundle) {
        Map<String, Trie<Boolean>> all = new HashMap<>();
        for (YamlNode item : bundle.yaml(Lexicon.FOLDER + "products.yaml").get("products").items()) {
            Trie.Builder<Boolean> names = Trie.builder();
            item.texts("short").forEach(name -> names.add(ChineseText.of(name).text(), true));
            all.put(item.get("id").text(), names.build());
        }
        return all;
    }
}
