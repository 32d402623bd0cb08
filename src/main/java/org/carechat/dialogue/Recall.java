package org.carechat.dialogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;

/// The flow `recall`: what a known customer said of a machine in an earlier conversation holds again once they say
/// that it is still about that machine. Until then nothing rests on it. Thread-safe.
public final class Recall implements Skill {

    static final String FLOW = "recall";
    private static final String KIND = "recalled";
    private static final String OTHER = "other";

    /// What stays true of a machine and of where it stands. Ages and wishes change, troubles pass.
    private static final List<String> LASTING = List.of(
            Slots.PRODUCT,
            Slots.MODEL,
            Slots.SERIAL,
            Slots.PURCHASE_DATE,
            Slots.DELIVERY_DATE,
            Slots.INSTALLATION_DATE,
            Slots.PRODUCTION_DATE,
            Slots.PROOF,
            Slots.CHANNEL,
            Slots.BOUGHT,
            Slots.REGION,
            Slots.INSTALLER,
            Slots.USAGE,
            Slots.GAS_TYPE,
            Slots.CARE,
            Slots.CITY,
            Slots.DISTRICT,
            Slots.ADDRESS);

    /// Keeps what is known from an earlier conversation beside the facts of a new one.
    ///
    /// @return empty where no machine was spoken of
    public static Optional<Entry> of(Conversation earlier, String id, Instant now) {
        if (!earlier.knows(Slots.PRODUCT)) {
            return Optional.empty();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        LASTING.forEach(slot -> earlier.value(slot).ifPresent(value -> facts.put(slot, value)));
        return Optional.of(new Entry.Found(new Finding(KIND, id, now, facts)));
    }

    /// @return the choice that says that it is still about that machine, or about another one
    public static Command choice(boolean same) {
        return new Command.Start(FLOW, same ? Map.of() : Map.of(OTHER, "yes"));
    }

    /// @return what a yes or a no means where it answers whether it is still about that machine
    static Optional<Command> answered(Conversation state, Command command) {
        boolean asked = state.question() == null
                && state.choices().stream()
                        .anyMatch(choice -> choice.command().equals(CommandLine.write(choice(true))));
        return asked ? same(command).map(Recall::choice) : Optional.empty();
    }

    private static Optional<Boolean> same(Command command) {
        if (command instanceof Command.Answer answer) {
            return switch (answer.kind()) {
                case YES -> Optional.of(true);
                case NO -> Optional.of(false);
                case UNSURE -> Optional.empty();
            };
        }
        return command.equals(new Command.CannotHandle(Command.CannotHandle.DENIED))
                ? Optional.of(false)
                : Optional.empty();
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public Step step(Scene scene) {
        List<Finding> kept = scene.state().findings(KIND);
        if (kept.isEmpty() || scene.frame().note(OTHER) != null || isAboutAnother(scene.state(), kept.getLast())) {
            return Step.done(Reply.keyed(Act.ASK, "recall.other"));
        }
        Entry[] facts = kept.getLast().data().entrySet().stream()
                .filter(fact -> !scene.state().knows(fact.getKey()))
                .map(fact -> filled(scene, fact.getKey(), fact.getValue().toString()))
                .toArray(Entry[]::new);
        return Step.done(Reply.keyed(Act.ASK, "recall.same")).and(facts);
    }

    /// What the customer says now counts more than what they said then.
    private static boolean isAboutAnother(Conversation state, Finding kept) {
        return state.value(Slots.PRODUCT)
                .filter(product -> !product.equals(kept.data().get(Slots.PRODUCT)))
                .isPresent();
    }

    private static Entry filled(Scene scene, String slot, String value) {
        Incoming word = scene.turn().said().getLast();
        return new Entry.SlotFilled(new Slot(
                slot,
                value,
                word.content().words(),
                Source.CUSTOMER,
                word.seq(),
                scene.turn().now()));
    }
}
