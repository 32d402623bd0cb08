package org.carechat.knowledge;

import java.util.HashSet;
import java.util.Set;
import org.carechat.language.ChineseText;

/// How much of a question's neighbouring pairs of characters stands in a way of asking.
final class Overlap {

    private Overlap() {}

    /// @return the share for the way of asking that is most like `question`, 0 to 1
    static double of(String question, Article article) {
        Set<String> asked = pairs(question);
        double best = share(asked, article.title());
        for (String way : article.asked()) {
            best = Math.max(best, share(asked, way));
        }
        return best;
    }

    /// Long ways of asking contain much; what they contain beyond the question counts a little against them.
    private static double share(Set<String> asked, String way) {
        Set<String> pairs = pairs(ChineseText.of(way).text());
        long common = asked.stream().filter(pairs::contains).count();
        int weight = 2 * asked.size() + pairs.size();
        return weight == 0 ? 0 : 3.0 * common / weight;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
