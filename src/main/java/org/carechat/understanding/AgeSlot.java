package org.carechat.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.dialogue.Slots;
import org.carechat.language.Numerals;
import org.carechat.language.Span;

/// A bare number as the answer to how old the machine is. Ages that are said in full are dates.
final class AgeSlot implements SlotReader {

    private static final Pattern NUMBER = Pattern.compile("(?:有|大概|差不多|快|约|用了)*([0-9一二两三四五六七八九十]{1,3})(?:吧|了|左右|多)*");
    private static final int OLDEST = 40;

    @Override
    public List<Mention> read(Message message) {
        Matcher matcher = NUMBER.matcher(message.text());
        Integer years = message.asks(Slots.AGE) && matcher.matches() ? Numerals.parse(matcher.group(1)) : null;
        return years == null || years > OLDEST
                ? List.of()
                : List.of(new Mention(Slots.AGE, years.toString(), new Span(matcher.start(1), matcher.end(1))));
    }
}
