package org.carechat.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Which machine each part of a message is about. Stateless.
final class Machines {

    private static final Pattern BESIDES = Pattern.compile("也|还有|另外|顺便|顺带|还想|同时|还要|再帮|再洗|再修|再约|再看");

    /// @return the product that the message is about: the one that is under way where the others come besides
    ///     it, the one with the fault, or the first; null where none is named
    @Nullable
    String main(Composer.Heard heard) {
        List<Mention> products = products(heard);
        if (products.isEmpty()) {
            return null;
        }
        String underWay = underWay(heard);
        if (underWay != null) {
            return underWay;
        }
        for (Mention fault : heard.mentions()) {
            if (fault.slot().equals(Slots.SYMPTOM)) {
                Span clause = clauseOf(heard.message(), fault.span());
                for (Mention product : products) {
                    if (clause.overlaps(product.span())) {
                        return product.value();
                    }
                }
            }
        }
        return products.getFirst().value();
    }

    /// @return the products named in a stretch, in order
    Set<String> in(Composer.Heard heard, Span where) {
        return products(heard).stream()
                .filter(product -> where.overlaps(product.span()))
                .map(Mention::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @param main the product that the message is about
    /// @return whether a fact stands in a clause that wants something for another machine than that
    boolean isOfAnother(Composer.Heard heard, @Nullable String main, Mention mention) {
        return main != null
                && heard.wants().stream()
                        .filter(want -> want.where().overlaps(mention.span()))
                        .filter(want -> want.intent().starts(""))
                        .map(want -> in(heard, want.where()))
                        .anyMatch(named -> !named.isEmpty() && !named.contains(main));
    }

    /// While one machine is being seen to, another that is named "too" comes after it.
    private static @Nullable String underWay(Composer.Heard heard) {
        Message message = heard.message();
        boolean besides = BESIDES.matcher(message.text()).find();
        boolean busy = !message.state().stack().isEmpty() && !message.asks(Slots.PRODUCT);
        return besides && busy ? message.state().value(Slots.PRODUCT).orElse(null) : null;
    }

    private static List<Mention> products(Composer.Heard heard) {
        return heard.mentions().stream()
                .filter(mention -> mention.slot().equals(Slots.PRODUCT))
                .toList();
    }

    private static Span clauseOf(Message message, Span span) {
        return Clauses.of(message.text()).stream()
                .filter(clause -> clause.overlaps(span))
                .findFirst()
                .orElse(span);
    }
}
