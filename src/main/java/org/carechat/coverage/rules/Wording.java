package org.carechat.coverage.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Fact;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;

/// Puts facts into words: `{{fact:key}}` becomes what the fact says, and a fact's source is parted into
/// document and clause.
final class Wording {

    private static final Pattern FACT = Pattern.compile("\\{\\{fact:([a-z0-9.-]+)}}");
    private static final String PARTED = " · ";
    private static final String BETWEEN = "；";
    private static final char TITLE_ENDS = '》';

    private Wording() {}

    static String fill(YamlNode node, Facts facts) {
        Matcher matcher = FACT.matcher(node.text());
        String filled = matcher.replaceAll(found -> {
            Fact fact = facts.find(found.group(1));
            if (fact == null) {
                throw node.wrong("there is no fact '" + found.group(1) + "' in facts.yaml", "add it or name another");
            }
            return Matcher.quoteReplacement(fact.says());
        });
        if (filled.contains("{{")) {
            throw node.wrong("a placeholder is left: " + filled, "write {{fact:key}}");
        }
        return filled;
    }

    /// @return the document, or several
    static String source(List<Fact> facts) {
        return join(facts.stream().map(Wording::document).toList());
    }

    /// @return section and number of the statement, or several
    static String clause(List<Fact> facts) {
        return join(facts.stream().map(Wording::place).toList());
    }

    /// @return whether the fact's own place is among those that were made of several
    static boolean stands(Fact fact, String source, String clause) {
        return source.contains(document(fact)) && clause.contains(place(fact));
    }

    private static String document(Fact fact) {
        int cut = cut(fact.source());
        return cut < 0 ? fact.source() : fact.source().substring(0, cut).strip();
    }

    private static String place(Fact fact) {
        int cut = cut(fact.source());
        return cut < 0
                ? fact.source()
                : fact.source().substring(cut).replace(PARTED, " ").strip();
    }

    private static int cut(String source) {
        int last = source.lastIndexOf(TITLE_ENDS);
        return last < 0 ? source.indexOf(PARTED) : last + 1;
    }

    private static String join(List<String> parts) {
        return String.join(
                BETWEEN,
                parts.stream().filter(part -> !part.isEmpty()).distinct().toList());
    }
}
