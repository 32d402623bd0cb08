package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.language.DigitRun;
import org.carechat.language.Span;
import org.carechat.language.Trie;

/// A sentence without what it is about: appliances and long numbers stand as one letter each, so that "return a
/// fridge" teaches "return a stove". Immutable.
record Masked(Trie<Boolean> products) {

    private static final String PRODUCT = "P";
    private static final String NUMBER = "N";
    private static final int LONG = 5;

    static Masked of(Bundle bundle) {
        Products products = Products.of(bundle);
        Trie.Builder<Boolean> names = Trie.builder();
        for (Product product : products.all()) {
            names.add(product.label(), true);
            product.names().forEach(name -> names.add(name, true));
        }
        products.ambiguities().forEach(word -> word.names().forEach(name -> names.add(name, true)));
        return new Masked(names.build());
    }

    String of(String sentence) {
        record Cut(Span span, String letter) {}
        List<Cut> cuts = new ArrayList<>();
        Words.in(sentence, products).forEach(match -> cuts.add(new Cut(match.span(), PRODUCT)));
        for (DigitRun run : DigitRun.in(sentence, LONG)) {
            if (cuts.stream().noneMatch(cut -> cut.span().overlaps(run.span()))) {
                cuts.add(new Cut(run.span(), NUMBER));
            }
        }
        cuts.sort(Comparator.comparingInt(cut -> cut.span().from()));
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts) {
            masked.append(sentence, at, cut.span().from()).append(cut.letter());
            at = cut.span().to();
        }
        return masked.append(sentence, at, sentence.length()).toString();
    }
}
