package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.YamlNode;
import org.carechat.language.ChineseText;
import org.carechat.language.DigitRun;

/// A rule that staff write where words decide and likeness misleads: 报修 with 多久 asks for the warranty, with 一下
/// for a repair.
///
/// @param all each is a set of alternatives (written with `|`), of which one must stand in the clause
/// @param none none of these may
/// @param number whether a number as long as a phone number must stand in the message
/// @param whole whether the alternatives, particles aside, must be all there is
record IntentRule(List<List<String>> all, List<String> none, boolean number, boolean whole) {

    private static final int PHONE_LIKE = 7;

    static IntentRule of(YamlNode node) {
        List<List<String>> all = new ArrayList<>();
        for (YamlNode group : node.get("all").items()) {
            all.add(alternatives(group.text()));
        }
        List<String> none = node.texts("none").stream()
                .flatMap(text -> alternatives(text).stream())
                .toList();
        YamlNode number = node.find("number");
        YamlNode whole = node.find("whole");
        return new IntentRule(all, none, number != null && number.bool(), whole != null && whole.bool());
    }

    /// @return how much of the clause the rule explains, in characters; 0 where it doesn't hold
    int strength(String clause, Answers answers) {
        int strength = 0;
        for (List<String> group : all) {
            String longest = longest(group, clause);
            if (longest.isEmpty()
                    || whole && !answers.rest(without(group, clause)).isEmpty()) {
                return 0;
            }
            strength += longest.length();
        }
        boolean barred = none.stream().anyMatch(clause::contains);
        boolean numbered = !number || !DigitRun.in(clause, PHONE_LIKE).isEmpty();
        return barred || !numbered ? 0 : strength;
    }

    private static String without(List<String> group, String clause) {
        String rest = clause;
        for (String word : group) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static String longest(List<String> group, String clause) {
        String longest = "";
        for (String word : group) {
            if (word.length() > longest.length() && clause.contains(word)) {
                longest = word;
            }
        }
        return longest;
    }

    private static List<String> alternatives(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\|")) {
            words.add(ChineseText.of(word).text());
        }
        return List.copyOf(words);
    }
}
