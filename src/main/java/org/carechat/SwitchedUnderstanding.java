package org.carechat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.carechat.conversation.Frame;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Understanding;

/// Reads nothing while the bot is switched off: whoever writes is passed on to a person. What the way to a person
/// asks for itself, a message for those who are not there, is still read. Thread-safe.
final class SwitchedUnderstanding implements Understanding {

    private static final String WAY = "handoff";

    private final Understanding understanding;
    private final BooleanSupplier on;

    SwitchedUnderstanding(Understanding understanding, BooleanSupplier on) {
        this.understanding = understanding;
        this.on = on;
    }

    @Override
    public List<Command> read(Reading reading) {
        Frame top = reading.state().top();
        boolean asked = top != null && top.flow().equals(WAY) && reading.state().question() != null;
        return asked || on.getAsBoolean() ? understanding.read(reading) : List.of(new Command.HandOver("bot-off"));
    }
}
