package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sentences of an article's answer, one after the other, without the marks of a list.
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[。！？!?；])|\\n+");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.、)])\\s*");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String part : END.split(text)) {
            String sentence = plain(part);
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return List.copyOf(sentences);
    }

    static String plain(String line) {
        return LIST_MARK.matcher(line).replaceFirst("").strip();
    }
}
