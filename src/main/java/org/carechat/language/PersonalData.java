package org.carechat.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a text what would tell who somebody is or where they live: long numbers however they are written,
/// mail addresses, house numbers, and words that are known to be personal.
public final class PersonalData {

    private static final int LONG_NUMBER = 7;
    private static final String MASK = "＊＊＊";
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern HOUSE =
            Pattern.compile("[0-9０-９A-Za-z一二三四五六七八九十百零〇]{1,6}\\s?(?:号楼|号院|号|栋|幢|座|单元|室|弄)(?![码线机])");

    private PersonalData() {}

    /// @param words that are personal, beside what can be seen by its form
    public static String mask(String text, Collection<String> words) {
        String masked = numbers(MAIL.matcher(text).replaceAll(MASK));
        List<String> longestFirst = words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            masked = masked.replace(word, MASK);
        }
        return HOUSE.matcher(masked).replaceAll(MASK);
    }

    /// @return the text without numbers that could be dialled or that name somebody
    public static String numbers(String text) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (DigitRun run : DigitRun.in(text, LONG_NUMBER)) {
            masked.append(text, from, run.span().from()).append(MASK);
            from = run.span().to();
        }
        return masked.append(text.substring(from)).toString();
    }
}
