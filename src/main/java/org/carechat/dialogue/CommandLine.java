package org.carechat.dialogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The line form of commands: what choices store, and what a language model may write. A line that isn't in the
/// grammar reads as [Command.CannotHandle], never as a guess.
public final class CommandLine {

    private static final String NEXT = "; ";

    private CommandLine() {}

    public static String write(Command command) {
        return switch (command) {
            case Command.Start start -> ("start " + start.flow() + notes(start.notes())).strip();
            case Command.Fill fill -> "set " + fill.slot() + " " + fill.value();
            case Command.Correct correct -> "correct " + correct.slot() + " " + correct.value();
            case Command.TakeBack back -> "take-back " + back.slot();
            case Command.Later later -> "later " + later(later.commands());
            case Command.Cancel cancel -> cancel.flow() == null ? "cancel" : "cancel " + cancel.flow();
            case Command.Ask ask -> "ask " + ask.question();
            case Command.HandOver handOver -> "hand-over " + handOver.reason();
            case Command.Answer answer -> answer.kind().name().toLowerCase(java.util.Locale.ROOT);
            case Command.Choose choose -> "choose " + choose.choice();
            case Command.Skip ignored -> "skip";
            case Command.Repeat ignored -> "repeat";
            case Command.Resume ignored -> "resume";
            case Command.Restart ignored -> "restart";
            case Command.SmallTalk talk -> "small-talk " + talk.kind();
            case Command.Refuse refuse -> "refuse " + refuse.kind();
            case Command.Clarify ignored -> "cannot-handle clarify";
            case Command.CannotHandle cannot -> "cannot-handle " + cannot.reason();
        };
    }

    public static Command parse(String line) {
        String[] words = line.strip().split("\\s+", 3);
        String first = words.length > 1 ? words[1] : "";
        String rest = words.length > 2 ? words[2] : "";
        String all = (first + " " + rest).strip();
        return switch (words[0]) {
            case "start" -> first.isEmpty() ? unknown(line) : new Command.Start(first, notes(rest));
            case "set" -> rest.isEmpty() ? unknown(line) : new Command.Fill(first, rest, Said.NOWHERE);
            case "correct" -> rest.isEmpty() ? unknown(line) : new Command.Correct(first, rest, Said.NOWHERE);
            case "take-back" -> first.isEmpty() ? unknown(line) : new Command.TakeBack(first, Said.NOWHERE);
            case "later" -> all.isEmpty() ? unknown(line) : new Command.Later(commands(all), Said.NOWHERE);
            case "cancel" -> new Command.Cancel(first.isEmpty() ? null : first);
            case "ask" -> all.isEmpty() ? unknown(line) : new Command.Ask(all, Said.NOWHERE);
            case "hand-over" -> new Command.HandOver(first.isEmpty() ? "asked" : all);
            case "yes" -> new Command.Answer(Command.Answer.Kind.YES);
            case "no" -> new Command.Answer(Command.Answer.Kind.NO);
            case "unsure" -> new Command.Answer(Command.Answer.Kind.UNSURE);
            case "choose" -> first.isEmpty() ? unknown(line) : new Command.Choose(first);
            case "skip" -> new Command.Skip();
            case "repeat" -> new Command.Repeat();
            case "resume" -> new Command.Resume();
            case "restart" -> new Command.Restart();
            case "small-talk" -> first.isEmpty() ? unknown(line) : new Command.SmallTalk(first);
            case "refuse" -> first.isEmpty() ? unknown(line) : new Command.Refuse(first);
            case "cannot-handle" -> new Command.CannotHandle(all.isEmpty() ? "unsaid" : all);
            default -> unknown(line);
        };
    }

    private static String later(List<Command> commands) {
        return commands.stream()
                .map(CommandLine::write)
                .map(line -> line.replace(";", ","))
                .collect(Collectors.joining(NEXT));
    }

    private static List<Command> commands(String lines) {
        return Arrays.stream(lines.split(NEXT)).map(CommandLine::parse).toList();
    }

    private static Command unknown(String line) {
        return new Command.CannotHandle("no such command: " + line);
    }

    private static String notes(Map<String, String> notes) {
        return notes.entrySet().stream()
                .map(note -> " " + note.getKey() + "=" + note.getValue())
                .collect(Collectors.joining());
    }

    private static Map<String, String> notes(String text) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split("\\s+")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                notes.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return notes;
    }
}
