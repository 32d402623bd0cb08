package org.carechat.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Span;
import org.carechat.language.Trie;

/// What the dictionaries say of each character of a message: which fact was read there, and of which kind the words
/// of `lexicon/hints.yaml` are. Immutable.
final class Hints {

    private static final String DATE = "moment";

    private final Map<String, Trie<Boolean>> words = new LinkedHashMap<>();
    private final Dates dates;

    Hints(YamlNode file, Dates dates) {
        this.dates = dates;
        file.get("hints").entries().forEach((kind, list) -> words.put(kind, trie(list.texts())));
    }

    /// @param mentions the facts that were read
    /// @return one text for each character, empty where nothing is said of it
    List<String> marks(String text, LocalDate today, List<Mention> mentions) {
        StringBuilder[] marks = new StringBuilder[text.length()];
        for (int at = 0; at < marks.length; at++) {
            marks[at] = new StringBuilder();
        }
        mentions.forEach(mention -> mark(marks, "f-" + mention.slot(), mention.span()));
        words.forEach((kind, trie) -> trie.longest(text).forEach(match -> mark(marks, kind, match.span())));
        dates.in(text, today).forEach(moment -> mark(marks, DATE, moment.span()));
        List<String> all = new ArrayList<>(marks.length);
        for (StringBuilder mark : marks) {
            all.add(mark.toString().strip());
        }
        return all;
    }

    private static void mark(StringBuilder[] marks, String kind, Span span) {
        for (int at = span.from(); at < span.to(); at++) {
            marks[at]
                    .append(' ')
                    .append(kind)
                    .append(at == span.from() ? "<" : "")
                    .append(at == span.to() - 1 ? ">" : "");
        }
    }

    private static Trie<Boolean> trie(List<String> words) {
        Trie.Builder<Boolean> trie = Trie.builder();
        words.forEach(word -> trie.add(word, true));
        return trie.build();
    }
}
