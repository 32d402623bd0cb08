package org.carechat.language;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A file of `prompts/`: front matter with `id`, `version` and what else its reader needs, then the sections
/// `# system` and `# user`. `{{name}}` is replaced by words of the service's own, `{{data:name}}` by text from
/// outside, which is fenced so that it can neither end its fence nor look like the prompt. Immutable.
public final class PromptTemplate {

    private static final Pattern FILE =
            Pattern.compile("---\\R(.*?)\\R---\\R\\s*# system\\R(.*?)\\R# user\\R(.*)", Pattern.DOTALL);
    private static final Pattern HOLE = Pattern.compile("\\{\\{(data:)?([a-z][a-z-]*)}}");

    private static final int REPEATED = 10;

    private final Map<String, String> head;
    private final String system;
    private final String user;

    private PromptTemplate(Map<String, String> head, String system, String user) {
        this.head = head;
        this.system = system;
        this.user = user;
    }

    /// @throws IllegalArgumentException for a file without front matter, `# system` or `# user`
    public static PromptTemplate parse(String path, String text) {
        Matcher file = FILE.matcher(text);
        if (!file.matches()) {
            throw new IllegalArgumentException(
                    path + " is no prompt: it needs front matter, then '# system' and '# user'");
        }
        Map<String, String> head = new HashMap<>();
        file.group(1).lines().filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        PromptTemplate made = new PromptTemplate(
                Map.copyOf(head), file.group(2).strip(), file.group(3).strip());
        made.header("id");
        Integer.parseInt(made.header("version"));
        return made;
    }

    /// @throws IllegalArgumentException where the front matter doesn't have it
    public String header(String name) {
        String value = head.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the prompt's front matter has no '" + name + "'");
        }
        return value;
    }

    /// @return whether a text repeats a piece of the prompt's own words: what a model writes then shows its prompt
    public boolean isShownBy(String text) {
        String letters = letters(text);
        String own = letters(system);
        return IntStream.rangeClosed(0, letters.length() - REPEATED)
                .anyMatch(at -> own.contains(letters.substring(at, at + REPEATED)));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// @throws IllegalArgumentException where a placeholder has no value
    public Prompt render(Map<String, String> values) {
        return new Prompt(
                header("id"), Integer.parseInt(header("version")), filled(system, values), filled(user, values));
    }

    private static String filled(String text, Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String value = values.get(hole.group(2));
            if (value == null) {
                throw new IllegalArgumentException("the prompt needs a value for '" + hole.group(2) + "'");
            }
            return Matcher.quoteReplacement(hole.group(1) == null ? value : fenced(hole.group(2), value));
        });
    }

    private static String fenced(String name, String value) {
        String harmless = value.replace('<', '＜').replace('>', '＞').replaceAll("(?m)^#", "＃");
        return "<data name=\"" + name + "\">\n" + harmless + "\n</data>";
    }
}
