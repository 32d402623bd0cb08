package org.carechat.understanding;

import java.util.List;
import java.util.Set;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Slots;

/// When a second reading is worth its time: nothing was understood, two readings were as likely, or the message is
/// long and tangled. Never in a danger, never for words that say who somebody is or are only passed on, and never
/// against a refusal.
final class Doubt {

    /// Who and where somebody is, and what they want passed on.
    private static final Set<String> NOBODY_ELSES = Set.of(Slots.NAME, Slots.PHONE, Slots.ADDRESS, Slots.MESSAGE);
    private static final int LONG = 60;
    private static final int MANY_CLAUSES = 6;

    private Doubt() {}

    static boolean isAllowed(Reading reading, List<Command> read) {
        Question question = reading.state().question();
        boolean dictated = question != null && NOBODY_ELSES.contains(question.slot());
        boolean settled = read.stream()
                .anyMatch(command -> command instanceof Command.Refuse || command instanceof Command.HandOver);
        return !dictated && !settled && reading.state().flag(Flags.HAZARD) == null;
    }

    static boolean isUnsure(List<Command> read) {
        return read.stream()
                .allMatch(command -> command instanceof Command.CannotHandle || command instanceof Command.Clarify);
    }

    static boolean isBusiness(Command command) {
        return command instanceof Command.Start
                || command instanceof Command.Ask
                || command instanceof Command.HandOver
                || command instanceof Command.Later;
    }

    static boolean isTangled(Reading reading) {
        int points = 0;
        int clauses = 0;
        for (var in : reading.said()) {
            String words = in.content().words();
            points += words.codePointCount(0, words.length());
            clauses += Clauses.of(words).size();
        }
        return points >= LONG || clauses >= MANY_CLAUSES;
    }
}
