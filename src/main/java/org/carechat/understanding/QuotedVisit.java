package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carechat.conversation.VisitNumber;
import org.carechat.dialogue.Command;

/// Reads the number of a visit: whoever quotes one means that visit, and asks how it stands where nothing else is
/// said of it.
final class QuotedVisit {

    private static final String BOOKING = "booking";
    private static final Pattern CALLED = Pattern.compile("预约号|预约单|预约码|单号|工单");

    /// @param commands what else was read
    /// @return all of it, with the visit that is meant
    List<Command> with(Message message, List<Command> commands) {
        String said = message.words().raw();
        boolean quoted = VisitNumber.in(said).isPresent()
                || VisitNumber.isMeant(said) && CALLED.matcher(message.text()).find();
        boolean told = commands.stream()
                .anyMatch(command ->
                        command instanceof Command.Start start && start.flow().equals(BOOKING));
        if (!quoted || told) {
            return commands;
        }
        List<Command> all = new ArrayList<>(commands);
        all.removeIf(command -> command instanceof Command.CannotHandle
                || command instanceof Command.Clarify
                || command instanceof Command.Ask
                || command instanceof Command.Refuse);
        if (all.stream().noneMatch(Command.Cancel.class::isInstance)) {
            all.add(new Command.Start(BOOKING, Map.of("action", "status")));
        }
        return all;
    }
}
