package org.carechat.knowledge;

import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Products;
import org.carechat.language.ChineseText;
import org.carechat.language.Trie;

/// The appliance that a question names itself.
final class QuestionProduct {

    private final Trie<String> names;

    QuestionProduct(Products products) {
        Trie.Builder<String> builder = Trie.builder();
        products.all()
                .forEach(product -> product.names()
                        .forEach(name -> builder.add(ChineseText.of(name).text(), product.id())));
        names = builder.build();
    }

    /// @return empty where the question names none, or several
    Optional<String> of(String question) {
        List<String> found = names.longest(ChineseText.of(question).text()).stream()
                .map(Trie.Match::value)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
