package org.carechat.language;

import java.util.ArrayList;
import java.util.List;

/// Digits that belong together however they are written: `139 1234-5678`, `幺三九 一二三四 五六七八`, `三个八`.
///
/// @param span where they stand in the normal writing
/// @param digits what they say, `0`–`9` only
public record DigitRun(Span span, String digits) {

    private static final String SEPARATORS = " -,.、·()+_—–/";

    /// @return all runs of at least `atLeast` digits, left to right
    public static List<DigitRun> in(String text, int atLeast) {
        List<DigitRun> runs = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (Numerals.digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            DigitRun run = from(text, at);
            if (run.digits.length() >= atLeast) {
                runs.add(run);
            }
            at = run.span.to();
        }
        return runs;
    }

    private static DigitRun from(String text, int from) {
        StringBuilder digits = new StringBuilder();
        int end = from;
        for (int at = from; at < text.length(); ) {
            int repeated = repetition(text, at);
            if (repeated > 0) {
                digits.repeat('0' + Numerals.digit(text.charAt(at + 2)), repeated);
                at += 3;
                end = at;
            } else if (Numerals.digit(text.charAt(at)) >= 0) {
                digits.append(Numerals.digit(text.charAt(at)));
                end = ++at;
            } else if (SEPARATORS.indexOf(text.charAt(at)) >= 0 && at - end < 2) {
                at++;
            } else {
                break;
            }
        }
        return new DigitRun(new Span(from, end), digits.toString());
    }

    /// "Three eights": how often the digit two places on is meant, or 0 where nothing of the kind stands here.
    private static int repetition(String text, int at) {
        boolean fits = at + 2 < text.length() && text.charAt(at + 1) == '个' && Numerals.digit(text.charAt(at + 2)) >= 0;
        int count = fits ? Numerals.digit(text.charAt(at)) : 0;
        return count >= 2 ? count : 0;
    }
}
