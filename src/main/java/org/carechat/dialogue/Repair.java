package org.carechat.dialogue;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts what was read into the order in which it is carried out, without doubles and contradictions.
final class Repair {

    private Repair() {}

    static List<Command> repair(List<Command> commands) {
        Set<String> corrected = commands.stream()
                .filter(Command.Correct.class::isInstance)
                .map(command -> ((Command.Correct) command).slot())
                .collect(Collectors.toSet());
        boolean person = commands.stream().anyMatch(Command.HandOver.class::isInstance);
        boolean business = commands.stream().anyMatch(Repair::isBusiness);
        boolean explained = knowsCause(commands) && commands.contains(new Command.Start("coverage"));
        boolean understood =
                commands.stream().anyMatch(command -> !(command instanceof Command.CannotHandle) && !isMood(command));
        return new LinkedHashSet<>(commands)
                .stream()
                        .filter(command -> !(command instanceof Command.Fill fill && corrected.contains(fill.slot())))
                        .filter(command -> !(person && givesWayToPerson(command)))
                        .filter(command -> !(business && command instanceof Command.SmallTalk))
                        .filter(command -> !(explained && isSelfCheck(command)))
                        .filter(command -> !(understood && command instanceof Command.CannotHandle))
                        .sorted(Comparator.comparingInt(Repair::rank))
                        .toList();
    }

    /// Who says what broke it, and asks whether that is covered, doesn't want to look for the fault.
    private static boolean knowsCause(List<Command> commands) {
        return commands.stream()
                .anyMatch(command ->
                        command instanceof Command.Fill fill && fill.slot().equals(Slots.CAUSE));
    }

    /// How somebody feels or fares, and what is only passed on, is no answer to what they want.
    static boolean isMood(Command command) {
        return command instanceof Command.Fill fill
                && (fill.slot().equals(Slots.MOOD)
                        || fill.slot().equals(Slots.CARE)
                        || fill.slot().startsWith(Slots.TOLD));
    }

    private static boolean isSelfCheck(Command command) {
        return command instanceof Command.Start start && start.flow().equals("self-check");
    }

    /// Beside business, a greeting or a thank-you needs no answer of its own.
    private static boolean isBusiness(Command command) {
        return !(isMood(command)
                || command instanceof Command.SmallTalk
                || command instanceof Command.CannotHandle
                || command instanceof Command.Answer);
    }

    /// Who asks for a person gets the person: other flows would only stand in the way.
    private static boolean givesWayToPerson(Command command) {
        return switch (command) {
            case Command.Start ignored -> true;
            case Command.Ask ignored -> true;
            case Command.Clarify ignored -> true;
            case Command.SmallTalk ignored -> true;
            case Command.Refuse ignored -> true;
            case Command.Fill ignored -> false;
            case Command.Correct ignored -> false;
            case Command.TakeBack ignored -> false;
            case Command.Later ignored -> false;
            case Command.Cancel ignored -> false;
            case Command.HandOver ignored -> false;
            case Command.Answer ignored -> false;
            case Command.Choose ignored -> false;
            case Command.Skip ignored -> false;
            case Command.Repeat ignored -> false;
            case Command.Resume ignored -> false;
            case Command.Restart ignored -> false;
            case Command.CannotHandle ignored -> false;
        };
    }

    private static int rank(Command command) {
        return switch (command) {
            case Command.Restart ignored -> 0;
            case Command.Cancel ignored -> 1;
            case Command.Correct ignored -> 2;
            case Command.TakeBack ignored -> 2;
            case Command.Later ignored -> 8;
            case Command.Fill ignored -> 3;
            case Command.Answer ignored -> 3;
            case Command.Choose ignored -> 3;
            case Command.Skip ignored -> 4;
            case Command.Repeat ignored -> 4;
            case Command.Resume ignored -> 4;
            case Command.SmallTalk ignored -> 5;
            case Command.Refuse ignored -> 5;
            case Command.Start ignored -> 6;
            case Command.Ask ignored -> 7;
            case Command.Clarify ignored -> 8;
            case Command.HandOver ignored -> 9;
            case Command.CannotHandle ignored -> 10;
        };
    }
}
