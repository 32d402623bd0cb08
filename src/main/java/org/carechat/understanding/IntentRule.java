package org.carechat.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.carechat.bundle.YamlNode;
import org.carechat.language.ChineseText;
import org.carechat.language.DigitRun;
import org.jspecify.annotations.Nullable;

/// A rule that staff write where words decide and likeness misleads: 报修 with 多久 asks for the warranty, with 一下
/// for a repair.
///
/// @param all each is a set of alternatives (written with `|`), of which one must stand in the clause
/// @param none none of these may
/// @param number whether a number as long as a phone number must stand in the message
/// @param whole whether the alternatives, particles aside, must be all there is
/// @param sure whether it is right whatever the message is like
/// @param asks what is asked of the knowledge base in place of what was said, where an answer must not depend on
///     the words; null where what was said is asked
record IntentRule(
        List<List<Word>> all,
        List<Word> none,
        boolean number,
        boolean whole,
        boolean sure,
        @Nullable String asks) {

    private static final int PHONE_LIKE = 7;

    /// @param number by which it is found in a clause, see [RuleWords]
    record Word(String text, int number) {}

    static IntentRule of(YamlNode node, RuleWords words) {
        List<List<Word>> all = new ArrayList<>();
        for (YamlNode group : node.get("all").items()) {
            all.add(alternatives(group.text(), words));
        }
        List<Word> none = node.texts("none").stream()
                .flatMap(text -> alternatives(text, words).stream())
                .toList();
        YamlNode number = node.find("number");
        YamlNode whole = node.find("whole");
        YamlNode sure = node.find("sure");
        YamlNode asks = node.find("asks");
        return new IntentRule(
                all,
                none,
                number != null && number.bool(),
                whole != null && whole.bool(),
                sure != null && sure.bool(),
                asks == null ? null : asks.text());
    }

    /// @param standing the numbers of the words that stand in the clause
    /// @return how much of the clause the rule explains, in characters; 0 where it doesn't hold
    int strength(String clause, BitSet standing, Answers answers) {
        int strength = 0;
        for (List<Word> group : all) {
            int longest = longest(group, standing);
            if (longest == 0 || whole && !answers.rest(without(group, clause)).isEmpty()) {
                return 0;
            }
            strength += longest;
        }
        boolean barred = none.stream().anyMatch(word -> standing.get(word.number()));
        boolean numbered = !number || !DigitRun.in(clause, PHONE_LIKE).isEmpty();
        return barred || !numbered ? 0 : strength;
    }

    private static String without(List<Word> group, String clause) {
        String rest = clause;
        for (Word word : group) {
            rest = rest.replace(word.text(), "");
        }
        return rest;
    }

    private static int longest(List<Word> group, BitSet standing) {
        int longest = 0;
        for (Word word : group) {
            if (word.text().length() > longest && standing.get(word.number())) {
                longest = word.text().length();
            }
        }
        return longest;
    }

    /// @return longest first: what a rule explains is taken off whole
    private static List<Word> alternatives(String text, RuleWords words) {
        List<Word> all = new ArrayList<>();
        for (String alternative : text.split("\\|")) {
            String word = ChineseText.of(alternative).text();
            all.add(new Word(word, words.number(word)));
        }
        all.sort(Comparator.comparingInt((Word word) -> word.text().length()).reversed());
        return List.copyOf(all);
    }
}
