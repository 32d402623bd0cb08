package org.carechat.store;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Choice;

/// Reads what a script made of a message.
final class Acceptances {

    private Acceptances() {}

    /// @param stored is told the number of a message that was stored now
    /// @param open unseals the choices that are open
    static Acceptance read(Answer answer, LongConsumer stored, Function<byte[], List<Choice>> open) {
        return switch (answer.text(0)) {
            case "stored" -> {
                stored.accept(answer.number(1));
                yield new Acceptance.Stored(answer.number(1), answer.text(2));
            }
            case "known" -> new Acceptance.Known(answer.number(1), answer.text(2));
            case "different" -> new Acceptance.Different(answer.number(1));
            case "stale" -> new Acceptance.StaleChoice(open.apply(answer.bytes(1)));
            case "closed" -> new Acceptance.Closed();
            case "not-owner" -> new Acceptance.NotOwner();
            case "missing" -> new Acceptance.Missing();
            case String other -> throw new IllegalStateException("a script answered '" + other + "'");
        };
    }
}
