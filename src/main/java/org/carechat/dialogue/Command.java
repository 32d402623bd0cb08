package org.carechat.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a message asks the dialogue to do. The list is closed: nothing that a model or a pattern reads can do more.
/// Each has a line form, see [CommandLine].
public sealed interface Command {

    /// Begins a flow, or comes back to it where it already runs.
    ///
    /// @param notes what the flow is told beforehand
    record Start(String flow, Map<String, String> notes) implements Command {
        public Start(String flow) {
            this(flow, Map.of());
        }
    }

    /// States a fact, asked for or not.
    record Fill(String slot, String value, Said said) implements Command {}

    /// Replaces a fact that was stated before.
    record Correct(String slot, String value, Said said) implements Command {}

    /// Takes back a fact that was stated before, without a new one: it is asked for anew.
    record TakeBack(String slot, Said said) implements Command {}

    /// A matter of its own beside what the rest of the message is about: another machine, a second visit. It is
    /// begun once what is under way has ended.
    record Later(List<Command> commands, Said said) implements Command {}

    /// Gives up a flow.
    ///
    /// @param flow null for the one that runs
    record Cancel(@Nullable String flow) implements Command {}

    /// Asks something that the knowledge base may answer.
    record Ask(String question, Said said) implements Command {}

    /// Asks for a person.
    record HandOver(String reason) implements Command {}

    /// Says yes, no or "don't know" to the open question.
    record Answer(Kind kind) implements Command {
        public enum Kind {
            YES,
            NO,
            UNSURE
        }
    }

    /// Picks an offered choice.
    record Choose(String choice) implements Command {}

    record Skip() implements Command {}

    record Repeat() implements Command {}

    record Resume() implements Command {}

    record Restart() implements Command {}

    /// @param kind `greeting`, `thanks`, `bye`, `praise`, `waiting` …
    record SmallTalk(String kind) implements Command {}

    /// Something that the service doesn't do.
    ///
    /// @param kind `out-of-scope`, `injection`, `abuse`
    record Refuse(String kind) implements Command {}

    /// Two to four readings that are about as likely: the customer says which.
    record Clarify(List<Reading> readings) implements Command {

        /// @param label what the customer taps
        public record Reading(String label, Command command) {}
    }

    record CannotHandle(String reason) implements Command {

        /// The reason where the customer says that something isn't so, and not what.
        public static final String DENIED = "denied";
    }
}
