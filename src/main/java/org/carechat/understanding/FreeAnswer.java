package org.carechat.understanding;

import java.util.regex.Pattern;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Takes the words as they are where a question wants words that no list can hold: an address, a small town, a
/// rare name, a fault that nobody described before. Asked for last, when nothing else was read.
final class FreeAnswer {

    /// A fault in words that are no symptom of the lexicon; the words themselves stand beside the fact.
    static final String UNLISTED = "broken";

    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff·]+");
    private static final Pattern NO_ANSWER = Pattern.compile("[?]|吗|怎么|为什么|什么|多少|谁|干嘛|不想|不告诉|不给|不方便|随便|等|不知道|保密");

    private static final Pattern TAIL = Pattern.compile("[0-9]{4,11}");

    private final Answers answers;

    FreeAnswer(Answers answers) {
        this.answers = answers;
    }

    /// @return the fact that was asked for; null where the words can't be one
    @Nullable
    Command read(Message message) {
        if (message.question() == null || NO_ANSWER.matcher(message.text()).find()) {
            return null;
        }
        String rest = answers.rest(message.text());
        String value = value(message, rest);
        Span all = new Span(0, message.text().length());
        return value == null ? null : new Command.Fill(slot(message), value, message.said(all));
    }

    private static @Nullable String value(Message message, String rest) {
        boolean han = HAN.matcher(rest).matches();
        if (message.asks(Slots.ADDRESS)) {
            return rest.length() >= 4 && rest.length() <= 60
                    ? message.words().raw().strip()
                    : null;
        }
        if (message.asks(Slots.CITY) || message.asks(Slots.DISTRICT)) {
            return han && rest.length() >= 2 && rest.length() <= 6 ? rest : null;
        }
        if (message.asks(Slots.PHONE_TAIL)) {
            String digits = rest.replaceAll("\\D", "");
            return TAIL.matcher(digits).matches() ? digits : null;
        }
        if (message.asks(Slots.NAME)) {
            return han && rest.length() >= 2 && rest.length() <= 4 ? rest : null;
        }
        return message.asks(Slots.SYMPTOM) && rest.length() >= 2 ? UNLISTED : null;
    }

    private static String slot(Message message) {
        var question = message.question();
        return question == null ? "" : question.slot();
    }
}
