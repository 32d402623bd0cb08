package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what a pattern finds, and tries it only where it may begin: a pattern of many alternatives is otherwise
/// tried with all of them at each character. Which characters it may begin with is found out once for each, by
/// trying it on that character alone. Safe to share between threads: two that find it out at once find out the
/// same.
final class Finder {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Pattern pattern;
    /// By Chinese character; null where what stands before decides, too.
    private final byte @Nullable [] begins;

    Finder(String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.begins = pattern.contains("(?<=") || pattern.contains("\\b") || pattern.contains("\\B")
                ? null
                : new byte[LAST - FIRST + 1];
    }

    /// @return all matches, left to right, none overlapping
    List<MatchResult> all(String text) {
        List<MatchResult> found = new ArrayList<>(0);
        Matcher matcher = on(text);
        for (int at = 0; next(matcher, text, at); ) {
            found.add(matcher.toMatchResult());
            at = Math.max(matcher.end(), matcher.start() + 1);
        }
        return found;
    }

    /// @return the first match; null where there is none
    @Nullable
    MatchResult first(String text) {
        Matcher matcher = on(text);
        return next(matcher, text, 0) ? matcher.toMatchResult() : null;
    }

    private Matcher on(String text) {
        return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }

    private boolean next(Matcher matcher, String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (mayBeginWith(text.charAt(at))
                    && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeginWith(char c) {
        if (begins == null || c < FIRST || c > LAST) {
            return true;
        }
        byte known = begins[c - FIRST];
        if (known == 0) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            known = alone.lookingAt() || alone.hitEnd() ? YES : NO;
            begins[c - FIRST] = known;
        }
        return known == YES;
    }
}
