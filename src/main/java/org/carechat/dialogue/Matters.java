package org.carechat.dialogue;

import java.util.List;
import java.util.function.Supplier;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Matter;
import org.carechat.conversation.Mode;

/// What the customer also wants and what waits its turn: put off aloud, taken up aloud once nothing else is under
/// way. Thread-safe: the state of a turn is in its [Talk].
final class Matters {

    private static final int LONGEST_QUOTE = 30;

    private final Supplier<String> ids;
    private final Menu menu;

    Matters(Supplier<String> ids, Menu menu) {
        this.ids = ids;
        this.menu = menu;
    }

    void putOff(Talk talk, Command.Later later) {
        List<String> lines = later.commands().stream().map(CommandLine::write).toList();
        boolean waiting = talk.state().matters().stream()
                .anyMatch(matter -> matter.commands().equals(lines));
        talk.digress();
        if (!waiting) {
            Said said = later.said();
            talk.journal(new Entry.PutOff(new Matter(ids.get(), lines, said.text(), said.seq())));
        }
    }

    /// @return the commands of the matter whose turn it is; none while something else is under way
    List<Command> next(Talk talk, Mode mode) {
        Conversation state = talk.state();
        boolean busy = !state.stack().isEmpty() || talk.handing() != null || mode != Mode.BOT;
        if (busy || state.flag(Flags.HAZARD) != null || state.matters().isEmpty()) {
            return List.of();
        }
        Matter matter = state.matters().getFirst();
        talk.journal(new Entry.TakenUp(matter.id()));
        talk.say(menu.nextMatter(quoted(matter.said())));
        return matter.commands().stream()
                .map(line -> told(CommandLine.parse(line), matter))
                .toList();
    }

    /// Says what waits, where something else is being done first.
    void acknowledge(Talk talk, int waitingBefore) {
        List<Matter> waiting = talk.state().matters();
        if (waiting.size() > waitingBefore && !talk.state().stack().isEmpty()) {
            talk.acknowledge(menu.putOff(quoted(waiting.getLast().said())));
        }
    }

    void drop(Talk talk) {
        talk.state().matters().forEach(matter -> talk.journal(new Entry.TakenUp(matter.id())));
    }

    private static Command told(Command command, Matter matter) {
        Said said = new Said(matter.said(), matter.seq());
        return switch (command) {
            case Command.Fill fill -> new Command.Fill(fill.slot(), fill.value(), said);
            case Command.Ask ask -> new Command.Ask(ask.question(), said);
            default -> command;
        };
    }

    private static String quoted(String said) {
        String line = Masking.numbers(said).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
