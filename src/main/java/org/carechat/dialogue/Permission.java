package org.carechat.dialogue;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Mode;

/// What may be carried out now: everything while the bot owns the conversation; only the way out of the queue while
/// the customer waits in silence; only facts while a danger lasts.
final class Permission {

    private Permission() {}

    static List<Command> filter(Conversation state, Mode mode, List<Command> commands) {
        if (state.flag(Flags.HAZARD) != null) {
            return commands.stream().filter(Command.Fill.class::isInstance).toList();
        }
        if (waitsInSilence(state, mode)) {
            return commands.stream()
                    .flatMap(command -> queueCommand(command).stream())
                    .toList();
        }
        return commands;
    }

    static boolean silent(Conversation state, Mode mode, List<Command> allowed) {
        return state.flag(Flags.HAZARD) == null
                && waitsInSilence(state, mode)
                && allowed.stream().allMatch(Command.Fill.class::isInstance);
    }

    private static boolean waitsInSilence(Conversation state, Mode mode) {
        return mode == Mode.QUEUED && state.flag(Flags.MEANWHILE) == null;
    }

    private static List<Command> queueCommand(Command command) {
        return switch (command) {
            case Command.Start start -> start.flow().equals(Dialogue.HANDOFF) ? List.of(start) : List.of();
            case Command.Cancel ignored -> List.of(new Command.Start(Dialogue.HANDOFF, Map.of("action", "leave")));
            case Command.Resume ignored -> List.of(new Command.Start(Dialogue.HANDOFF, Map.of("action", "meanwhile")));
            case Command.HandOver ignored -> List.of(new Command.Start(Dialogue.HANDOFF, Map.of("action", "place")));
            case Command.Fill fill -> List.of(fill);
            case Command.Correct ignored -> List.of();
            case Command.TakeBack ignored -> List.of();
            case Command.Later ignored -> List.of();
            case Command.Answer ignored -> List.of();
            case Command.Ask ignored -> List.of();
            case Command.Choose ignored -> List.of();
            case Command.Skip ignored -> List.of();
            case Command.Repeat ignored -> List.of();
            case Command.Restart ignored -> List.of();
            case Command.SmallTalk ignored -> List.of();
            case Command.Refuse ignored -> List.of();
            case Command.Clarify ignored -> List.of();
            case Command.CannotHandle ignored -> List.of();
        };
    }
}
