package org.carechat.understanding;

import java.util.Set;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;

/// Another wish beside a visit that is arranged, or booked: "and could he look at the stove, too?" It is carried in
/// the customer's own words, and changes nothing about what the visit is for. Stateless.
final class Besides {

    private static final String BOOKING = "booking";
    private static final String ALSO = "booking also=";
    private static final String WITHDRAWS = "case action=withdraw";
    private static final Set<String> WHAT_FOR = Set.of(Slots.PRODUCT, ProductSlot.HINT, Slots.SYMPTOM, Slots.SERVICE);

    private Besides() {}

    /// A wish beside a visit can only be meant where there is one, and only a case that there is can be withdrawn.
    static boolean canBeMeant(Message message, Intent intent) {
        boolean complained = !message.state().findings("case").isEmpty();
        return (visiting(message) || !intent.starts(ALSO)) && (complained || !intent.starts(WITHDRAWS));
    }

    /// @return whether it is a wish beside a visit
    static boolean isWish(Message message, Want want) {
        return visiting(message) && want.intent().starts(ALSO);
    }

    private static boolean visiting(Message message) {
        return message.state().running(BOOKING).isPresent()
                || !message.state().findings("appointment").isEmpty();
    }

    /// @return whether a fact only says what else is wanted
    static boolean covers(Composer.Heard heard, Mention mention) {
        return WHAT_FOR.contains(mention.slot())
                && !heard.message().asks(mention.slot())
                && heard.wants().stream()
                        .anyMatch(want ->
                                isWish(heard.message(), want) && want.where().overlaps(mention.span()));
    }

    /// @return the same, without the words of a wish: where there is no visit yet it is a visit of its own
    static Command ofItsOwn(Command command) {
        return command instanceof Command.Start start && start.notes().containsKey("also")
                ? new Command.Start(start.flow())
                : command;
    }
}
