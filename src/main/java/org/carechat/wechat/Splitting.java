package org.carechat.wechat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a long text into messages at the ends of sentences; a sentence that is itself too long at a comma or space,
/// and only otherwise anywhere. Sizes are in bytes of UTF-8, as the platform counts.
final class Splitting {

    private static final Pattern SENTENCE =
            Pattern.compile(".*?(?:\\n+|[。！？!?…；]+[”’」』）)】》]*|(?<![0-9])\\.(?=\\s)|$)", Pattern.DOTALL);
    private static final Pattern CLAUSE = Pattern.compile(".*?(?:[，、,;：]|\\s|$)", Pattern.DOTALL);

    private Splitting() {}

    /// @return at least one part, none longer than `most`, and together the same words
    static List<String> parts(String text, int most) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String piece : fitting(text, most)) {
            if (!part.isEmpty() && size(part + piece.stripTrailing()) > most) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
            part.append(piece);
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(kept -> !kept.isEmpty()).toList();
    }

    /// @return the text in pieces none of which is too long
    private static List<String> fitting(String text, int most) {
        List<String> pieces = new ArrayList<>();
        for (String sentence : pieces(SENTENCE, text)) {
            if (size(sentence) <= most) {
                pieces.add(sentence);
                continue;
            }
            for (String clause : pieces(CLAUSE, sentence)) {
                pieces.addAll(size(clause) <= most ? List.of(clause) : cut(clause, most));
            }
        }
        return pieces;
    }

    private static List<String> pieces(Pattern pattern, String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isEmpty()) {
                pieces.add(matcher.group());
            }
        }
        return pieces;
    }

    private static List<String> cut(String text, int most) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int point : text.codePoints().toArray()) {
            int size = size(Character.toString(point));
            if (bytes + size > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
                bytes = 0;
            }
            piece.appendCodePoint(point);
            bytes += size;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
