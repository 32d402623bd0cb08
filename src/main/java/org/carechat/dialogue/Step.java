package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.jspecify.annotations.Nullable;

/// What a skill does next. Immutable; the `and…` methods copy.
///
/// @param replies said in this order, before the question
/// @param asks what is asked; its reply's choices are made from the options
/// @param commands for other flows, carried out after this step
public record Step(
        List<Entry> entries,
        List<Reply> replies,
        @Nullable Asks asks,
        List<Command> commands,
        @Nullable Handing handing,
        Then then) {

    /// How the flow goes on after the step.
    public enum Then {
        /// Wait for the customer.
        WAIT,
        /// The flow has ended.
        DONE,
        /// Take another step at once, with the entries of this one applied.
        AGAIN
    }

    /// A question for a slot.
    ///
    /// @param reply the question's words; the second wording under its key is used when it is asked again
    /// @param otherwise what counts as answered where two answers weren't clear; null where another way is offered
    public record Asks(
            String slot,
            List<Option> options,
            Reply reply,
            @Nullable String otherwise) {}

    public static Step ask(String slot, List<Option> options, Reply reply) {
        return new Step(List.of(), List.of(), new Asks(slot, options, reply, null), List.of(), null, Then.WAIT);
    }

    /// A question that can't be left open: after two answers that aren't clear `value` counts.
    public Step orElse(String value) {
        Asks open = Objects.requireNonNull(asks);
        Asks closed = new Asks(open.slot(), open.options(), open.reply(), value);
        return new Step(entries, replies, closed, commands, handing, then);
    }

    public static Step say(Reply... replies) {
        return new Step(List.of(), List.of(replies), null, List.of(), null, Then.WAIT);
    }

    public static Step done(Reply... replies) {
        return new Step(List.of(), List.of(replies), null, List.of(), null, Then.DONE);
    }

    public static Step again(Entry... entries) {
        return new Step(List.of(entries), List.of(), null, List.of(), null, Then.AGAIN);
    }

    public Step and(Entry... more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(List.of(more));
        return new Step(List.copyOf(all), replies, asks, commands, handing, then);
    }

    /// Says something before what this step says.
    public Step after(Reply... first) {
        List<Reply> all = new ArrayList<>(List.of(first));
        all.addAll(replies);
        return new Step(entries, List.copyOf(all), asks, commands, handing, then);
    }

    public Step andThen(Command... next) {
        List<Command> all = new ArrayList<>(commands);
        all.addAll(List.of(next));
        return new Step(entries, replies, asks, List.copyOf(all), handing, then);
    }

    public Step handing(Handing change) {
        return new Step(entries, replies, asks, commands, change, then);
    }
}
