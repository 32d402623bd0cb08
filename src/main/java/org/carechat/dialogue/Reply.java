package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Citation;
import org.jspecify.annotations.Nullable;

/// Something to say: a fixed reply by key, or a text of the knowledge base. Immutable; the `with…` methods copy.
///
/// @param key the key in the phrasebook; null for a written text
/// @param text the written text; null for a fixed reply
/// @param args values for the fixed reply's placeholders; they count as evidence
/// @param evidence further texts in which the reply's figures may stand
public record Reply(
        Act act,
        @Nullable String key,
        @Nullable String text,
        Map<String, String> args,
        List<Citation> citations,
        List<Offer> offers,
        @Nullable Card card,
        List<String> evidence) {

    public static Reply keyed(Act act, String key) {
        return new Reply(act, key, null, Map.of(), List.of(), List.of(), null, List.of());
    }

    public static Reply written(Act act, String text) {
        return new Reply(act, null, text, Map.of(), List.of(), List.of(), null, List.of());
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(args);
        more.put(name, value);
        return new Reply(act, key, text, more, citations, offers, card, evidence);
    }

    public Reply citing(List<Citation> more) {
        return new Reply(act, key, text, args, join(citations, more), offers, card, evidence);
    }

    public Reply offering(List<Offer> more) {
        return new Reply(act, key, text, args, citations, join(offers, more), card, evidence);
    }

    public Reply carrying(Card newCard) {
        return new Reply(act, key, text, args, citations, offers, newCard, evidence);
    }

    public Reply proving(List<String> more) {
        return new Reply(act, key, text, args, citations, offers, card, join(evidence, more));
    }

    /// @return whether it leaves to the customer which of several things is meant
    boolean lists() {
        boolean asks = offers.stream().anyMatch(offer -> offer.command() instanceof Command.Ask);
        return asks || act == Act.CLARIFY && offers.size() > 1;
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
