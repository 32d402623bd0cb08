package org.carechat.wechat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.conversation.Choice;

/// Reads which of several numbered choices an answer picks: by its number, however it is written, or by its words.
final class Numbering {

    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile(
            "(?:我?选择?|回复?|选项|第|就)*\\s*(?:([0-9]{1,2})|([一二两三四五六七八九]))\\s*(?:个|项|号|条|种)?\\s*(?:吧|呢|的)?[.、。,，!！)）]*");

    private Numbering() {}

    /// @return empty where it picks none of them
    static Optional<Choice> picked(String text, List<Choice> choices) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Optional<Choice> named = choices.stream()
                .filter(choice -> Normalizer.normalize(choice.label(), Normalizer.Form.NFKC)
                        .strip()
                        .equals(plain))
                .findFirst();
        return named.or(
                () -> number(plain).filter(n -> n >= 1 && n <= choices.size()).map(n -> choices.get(n - 1)));
    }

    private static Optional<Integer> number(String plain) {
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        if (digits != null) {
            return Optional.of(Integer.parseInt(digits));
        }
        String word = matcher.group(2);
        return Optional.of(word.equals("两") ? 2 : DIGITS.indexOf(word) + 1);
    }
}
