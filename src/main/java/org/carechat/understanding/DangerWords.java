package org.carechat.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// How the question whether there is danger is answered, from `lexicon/danger-answers.yaml`: any word for a smell,
/// for being unwell or for what is broken is a yes, unless it is denied in its clause. Doubt is left to be asked
/// again. Immutable.
final class DangerWords {

    private static final String NO = "no";
    private static final String UNKNOWN = "unknown";

    private final Map<String, String> same = new LinkedHashMap<>();
    private final Map<String, Pattern> kinds = new LinkedHashMap<>();
    private final Pattern masks;
    private final Pattern denied;
    private final Pattern deniedBehind;
    private final Pattern named;
    private final Pattern questions;
    private final Pattern fine;
    private final Pattern numb;

    DangerWords(YamlNode asked) {
        asked.get("same").entries().forEach((word, meant) -> same.put(word, meant.text()));
        asked.get("kinds").items().forEach(kind -> kinds.put(kind.get("value").text(), words(kind)));
        String all = kinds.values().stream().map(Pattern::pattern).collect(Collectors.joining("|", "(?:", ")"));
        String light = any(asked, "light");
        String endings = any(asked, "endings") + "*";
        named = Pattern.compile(all);
        masks = Pattern.compile(any(asked, "masks"));
        denied = Pattern.compile(any(asked, "deny") + "(?:" + light + "|" + all + ")*");
        deniedBehind = Pattern.compile(
                all + "(?:" + light + "|" + all + ")*" + endings + any(asked, "behind") + endings + "$");
        questions = Pattern.compile(any(asked, "questions"));
        fine = Pattern.compile(any(asked, "fine") + endings);
        numb = Pattern.compile(any(asked, "numb"));
    }

    /// @return the answer that a text is; null where it is none
    @Nullable
    String answer(String text) {
        boolean no = false;
        boolean asks = false;
        StringBuilder left = new StringBuilder();
        String read = read(text);
        for (Span span : Clauses.of(read)) {
            String clause = read.substring(span.from(), span.to());
            String undenied = undenied(clause);
            boolean question = questions.matcher(clause).find();
            asks |= question;
            no |= fine.matcher(clause).matches() || named(clause) > named(undenied);
            left.append(question ? "" : undenied).append('\n');
        }
        for (Map.Entry<String, Pattern> kind : kinds.entrySet()) {
            if (kind.getValue().matcher(left).find()) {
                return kind.getKey();
            }
        }
        return asks ? null : numb.matcher(text).find() ? UNKNOWN : no ? NO : null;
    }

    /// A list is one clause: 没有味、头晕.
    private String read(String text) {
        String read = masks.matcher(text.replace('、', '或')).replaceAll("");
        for (Map.Entry<String, String> word : same.entrySet()) {
            read = read.replace(word.getKey(), word.getValue());
        }
        return read;
    }

    private long named(String text) {
        return named.matcher(text).results().count();
    }

    private String undenied(String clause) {
        Matcher behind = deniedBehind.matcher(clause);
        return denied.matcher(behind.replaceAll("")).replaceAll("");
    }

    private static Pattern words(YamlNode kind) {
        return Pattern.compile(any(kind, "words"));
    }

    /// The longest first, so that no short one cuts a longer one in pieces.
    private static String any(YamlNode node, String list) {
        List<String> words = node.texts(list).stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(Pattern::quote)
                .toList();
        return "(?:" + String.join("|", words) + ")";
    }
}
