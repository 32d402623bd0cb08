package org.carechat.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.CommandLine;
import org.carechat.dialogue.Said;
import org.carechat.language.ChineseText;

/// Something that a customer may want, one file of `knowledge-base/intents`.
///
/// @param label what a customer taps who is asked whether this is meant
/// @param lines the commands that it stands for, in their line form; `ask` alone asks what was said, and a
///     note that is `said` carries it; none where nobody can tell what is wanted
/// @param alone whether nothing else in the message counts beside it
/// @param nearlySure whether likeness alone must be all but certain: starting over on a guess would lose what
///     was said
/// @param neverWith with one of these in the text, likeness alone isn't enough either
/// @param priority where rules of two intents hold, the higher one wins, then the one that explains more
record Intent(
        String id,
        String label,
        List<String> lines,
        boolean alone,
        boolean nearlySure,
        List<String> neverWith,
        int priority,
        List<IntentRule> rules,
        List<String> examples) {

    private static final String ASK = "ask";
    private static final String NOTHING = "none";
    private static final String SAID = "said";

    static Intent of(YamlNode file, RuleWords words) {
        List<String> lines = new ArrayList<>();
        for (YamlNode line : file.get("commands").items()) {
            lines.add(checked(line));
        }
        YamlNode priority = file.find("priority");
        YamlNode rules = file.find("rules");
        YamlNode alone = file.find("alone");
        YamlNode nearlySure = file.find("nearly-sure");
        return new Intent(
                file.get("intent").text(),
                file.get("label").text(),
                List.copyOf(lines),
                alone != null && alone.bool(),
                nearlySure != null && nearlySure.bool(),
                file.texts("never-with"),
                priority == null ? 0 : priority.number().intValue(),
                rules == null
                        ? List.of()
                        : rules.items().stream()
                                .map(rule -> IntentRule.of(rule, words))
                                .toList(),
                file.texts("examples").stream()
                        .map(example -> ChineseText.of(example).text())
                        .toList());
    }

    /// @param question what to ask where the intent is a question
    List<Command> commands(String question, Said said) {
        return lines.stream()
                .filter(line -> !line.equals(NOTHING))
                .map(line -> line.equals(ASK) ? new Command.Ask(question, said) : spoken(CommandLine.parse(line), said))
                .toList();
    }

    /// Whether the text may be read as this intent because it is like its examples.
    boolean mayBeLike(String text) {
        return !lines.isEmpty() && neverWith.stream().noneMatch(text::contains);
    }

    boolean isSmallTalk() {
        return lines.stream().anyMatch(line -> line.startsWith("small-talk"));
    }

    /// Whether it only steers the talk or makes conversation: then only rules and a sure model count, not
    /// nearness.
    boolean isAside() {
        return lines.stream()
                .noneMatch(line -> line.startsWith(ASK)
                        || line.startsWith("start")
                        || line.startsWith("set")
                        || line.startsWith("hand-over")
                        || line.startsWith("refuse"));
    }

    boolean refuses() {
        return lines.stream().anyMatch(line -> line.startsWith("refuse"));
    }

    boolean starts(String flow) {
        return lines.stream().anyMatch(line -> line.startsWith("start " + flow));
    }

    boolean isQuestion() {
        return lines.stream().anyMatch(line -> line.equals(ASK) || line.startsWith(ASK + " "));
    }

    /// @return the same, asking this in place of what was said
    Intent asking(String question) {
        List<String> asking = lines.stream()
                .map(line -> line.equals(ASK) ? ASK + " " + question : line)
                .toList();
        return new Intent(id, label, asking, alone, nearlySure, neverWith, priority, rules, examples);
    }

    private static Command spoken(Command command, Said said) {
        return switch (command) {
            case Command.Fill fill -> new Command.Fill(fill.slot(), fill.value(), said);
            case Command.Start start -> new Command.Start(start.flow(), quoting(start.notes(), said));
            default -> command;
        };
    }

    private static Map<String, String> quoting(Map<String, String> notes, Said said) {
        Map<String, String> spoken = new LinkedHashMap<>(notes);
        spoken.replaceAll((key, value) -> value.equals(SAID) ? said.text() : value);
        return spoken;
    }

    private static String checked(YamlNode line) {
        String text = line.text();
        boolean known =
                text.equals(ASK) || text.equals(NOTHING) || !(CommandLine.parse(text) instanceof Command.CannotHandle);
        if (!known) {
            throw line.wrong("'" + text + "' is no command", "write one as in 'start booking', 'ask' or 'none'");
        }
        return text;
    }
}
