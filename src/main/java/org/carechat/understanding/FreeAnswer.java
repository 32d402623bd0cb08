package org.carechat.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// Takes the words as they are where a question wants words that no list can hold: an address, a small town, a
/// rare name, a fault that nobody described before. Asked for last, when nothing else was read.
final class FreeAnswer {

    /// A fault in words that are no symptom of the lexicon; the words themselves stand beside the fact.
    static final String UNLISTED = "broken";

    private static final Set<String> PLACES = Set.of(Slots.CITY, Slots.DISTRICT, Slots.ADDRESS);
    /// Whoever says who and where they are hasn't said what is broken.
    private static final Set<String> VISIT =
            Set.of(Slots.PHONE, Slots.NAME, Slots.ADDRESS, Slots.CITY, Slots.VISIT_DATE);
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff·]+");
    private static final Pattern NO_ANSWER = Pattern.compile("[?]|吗|怎么|为什么|什么|多少|谁|干嘛|不想|不告诉|不给|不方便|随便|等|不知道|保密");

    private static final Pattern TAIL = Pattern.compile("[0-9]{4,11}");

    private final Answers answers;
    private final ProperNames names;

    FreeAnswer(Answers answers, ProperNames names) {
        this.answers = answers;
        this.names = names;
    }

    /// @param mentions what was read in the message: words that say something else are no name of a place
    /// @return the fact that was asked for; null where the words can't be one
    @Nullable
    Command read(Message message, List<Mention> mentions) {
        if (message.question() == null || NO_ANSWER.matcher(message.text()).find()) {
            return null;
        }
        String value = value(message, mentions);
        Span all = new Span(0, message.text().length());
        return value == null ? null : new Command.Fill(slot(message), value, message.said(all));
    }

    private @Nullable String value(Message message, List<Mention> mentions) {
        String rest = answers.rest(message.text());
        boolean han = HAN.matcher(rest).matches();
        boolean other = mentions.stream().anyMatch(mention -> !PLACES.contains(mention.slot()));
        if (message.asks(Slots.ADDRESS)) {
            return address(message, mentions);
        }
        if (message.asks(Slots.CITY) || message.asks(Slots.DISTRICT)) {
            return other ? null : names.place(message.text());
        }
        if (message.asks(Slots.PHONE_TAIL)) {
            String digits = rest.replaceAll("\\D", "");
            return TAIL.matcher(digits).matches() ? digits : null;
        }
        if (message.asks(Slots.NAME)) {
            return han && !other && rest.length() >= 2 && rest.length() <= 4 && names.person(rest) ? rest : null;
        }
        boolean visit = mentions.stream().anyMatch(mention -> VISIT.contains(mention.slot()));
        return message.asks(Slots.SYMPTOM) && rest.length() >= 2 && !visit ? UNLISTED : null;
    }

    /// What stands beside a name, a number or a time is the address, where it is long enough for one.
    private @Nullable String address(Message message, List<Mention> mentions) {
        String said = Clauses.of(message.text()).stream()
                .filter(clause -> mentions.stream()
                        .noneMatch(mention -> !PLACES.contains(mention.slot())
                                && mention.span().overlaps(clause)))
                .filter(clause -> !names.isTalk(message.text(clause)))
                .map(message.words()::rawOf)
                .collect(Collectors.joining(" "))
                .strip();
        int length = answers.rest(said).length();
        return length >= 4 && length <= 60 ? said : null;
    }

    private static String slot(Message message) {
        var question = message.question();
        return question == null ? "" : question.slot();
    }
}
