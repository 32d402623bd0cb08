package org.carechat.web;

import java.util.Map;
import org.carechat.conversation.CleanText;

/// Bounds what customers write.
final class Words {

    private Words() {}

    /// @return 1 to 2,000 code points
    static String clean(String text) {
        String words = CleanText.of(text);
        if (words.isEmpty()) {
            throw Refusal.invalid("text", "empty", Map.of());
        }
        int count = words.codePointCount(0, words.length());
        if (count > CleanText.MOST) {
            throw Refusal.of(Fault.TOO_LONG, Map.of("field", "text", "most", CleanText.MOST, "count", count));
        }
        return words;
    }
}
