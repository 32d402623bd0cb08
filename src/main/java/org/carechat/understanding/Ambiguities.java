package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// The everyday words that fit several appliances, each with the short names that tell those apart. Immutable.
final class Ambiguities {

    /// One such word.
    ///
    /// @param hint its first name, by which it is kept
    record Ambiguity(String hint, List<String> products, Trie<String> shortNames) {

        /// @return the product whose short name stands in the text outside `word`, the longest deciding; null
        /// where none does
        @Nullable
        String product(String text, Span word) {
            Trie.Match<String> longest = null;
            for (Trie.Match<String> match : Words.in(text, shortNames)) {
                boolean counts = !match.span().overlaps(word)
                        && !denied(text, match.span().from());
                if (counts
                        && (longest == null
                                || match.span().length() > longest.span().length())) {
                    longest = match;
                }
            }
            return longest == null ? null : longest.value();
        }

        /// @return the short name with which a clause of the text begins ("the gas one doesn't light"); null where
        /// none does. One character alone says too little for that
        Trie.@Nullable Match<String> opening(String text) {
            return Words.in(text, shortNames).stream()
                    .filter(match -> match.span().length() > 1)
                    .filter(match -> match.span().from() == 0
                            || !Character.isLetterOrDigit(
                                    text.charAt(match.span().from() - 1)))
                    .max(Comparator.comparingInt(match -> match.span().length()))
                    .orElse(null);
        }

        private static boolean denied(String text, int at) {
            return at > 0 && "不没非唔勿".indexOf(text.charAt(at - 1)) >= 0 || at > 1 && text.startsWith("不是", at - 2);
        }
    }

    private final Map<String, Ambiguity> byHint = new LinkedHashMap<>();
    private final Trie<Ambiguity> words;

    Ambiguities(YamlNode list) {
        Trie.Builder<Ambiguity> all = Trie.builder();
        for (YamlNode item : list.items()) {
            Trie.Builder<String> shortNames = Trie.builder();
            item.get("short")
                    .entries()
                    .forEach((product, names) -> names.texts().forEach(name -> shortNames.add(name, product)));
            List<String> names = item.texts("names");
            Ambiguity word = new Ambiguity(names.getFirst(), item.texts("products"), shortNames.build());
            byHint.put(word.hint(), word);
            names.forEach(name -> all.add(name, word));
        }
        words = all.build();
    }

    List<Trie.Match<Ambiguity>> in(String text) {
        return Words.in(text, words);
    }

    /// @return the products that a hint may mean; none for a hint that isn't one
    List<String> meanings(String hint) {
        Ambiguity word = byHint.get(hint);
        return word == null ? List.of() : word.products();
    }

    /// @return the word that was kept by this hint; null for a hint that isn't one
    @Nullable
    Ambiguity kept(String hint) {
        return byHint.get(hint);
    }

    boolean areOfAKind(String product, Set<String> others) {
        return byHint.values().stream()
                .map(Ambiguity::products)
                .anyMatch(kinds -> kinds.contains(product) && kinds.stream().anyMatch(others::contains));
    }

    /// @return the words between whose products a question with these answers asks, the hinted one first
    List<Ambiguity> asked(String hint, List<String> offered) {
        List<Ambiguity> asked = new ArrayList<>();
        for (Ambiguity word : byHint.values()) {
            long shared = word.products().stream().filter(offered::contains).count();
            if (word.hint().equals(hint)) {
                asked.addFirst(word);
            } else if (shared >= 2 || offered.isEmpty()) {
                asked.add(word);
            }
        }
        return asked;
    }
}
