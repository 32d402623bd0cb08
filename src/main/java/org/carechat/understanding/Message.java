package org.carechat.understanding;

import java.time.LocalDate;
import java.util.List;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Said;
import org.carechat.language.ChineseText;
import org.carechat.language.Span;
import org.carechat.language.Trie;
import org.jspecify.annotations.Nullable;

/// What is read at once: the words of all messages of a turn in their normal writing, and what they are read in
/// the light of. A burst is one message in pieces: the product may stand in the first and the fault in the
/// second.
record Message(ChineseText words, List<Incoming> parts, LocalDate today, Conversation state) {

    /// Nobody says more in one go. Of what is pasted the latest is read, in which people say what they want;
    /// dangers are looked for in all of it.
    private static final int MOST = 8_000;

    static Message of(Reading reading, Trie<String> corrections) {
        List<Incoming> said = latest(reading.said());
        String raw = String.join(
                "\n", said.stream().map(part -> part.content().words()).toList());
        return new Message(ChineseText.of(raw).corrected(corrections), said, reading.today(), reading.state());
    }

    private static List<Incoming> latest(List<Incoming> said) {
        int length = 0;
        for (int at = said.size() - 1; at >= 0; at--) {
            length += said.get(at).content().words().length();
            if (length > MOST && at < said.size() - 1) {
                return said.subList(at + 1, said.size());
            }
        }
        return said;
    }

    String text() {
        return words.text();
    }

    @Nullable
    Question question() {
        return state.question();
    }

    /// Whether the open question asks for this slot.
    boolean asks(String slot) {
        Question question = question();
        return question != null && question.slot().equals(slot);
    }

    /// Whether the open question is one of this flow.
    boolean isAskedBy(String flow) {
        Question question = question();
        return question != null
                && state.frame(question.frame())
                        .filter(frame -> frame.flow().equals(flow))
                        .isPresent();
    }

    /// @return the customer's own words at this place, and the event in which they stand
    Said said(Span span) {
        return new Said(words.rawOf(span).strip(), seqAt(words.toRaw(span).from()));
    }

    /// @return everything that was said
    Said saidAll() {
        return new Said(words.raw(), parts.isEmpty() ? 0 : parts.getFirst().seq());
    }

    String text(Span span) {
        return text().substring(span.from(), span.to());
    }

    /// @return the characters before `at`, at most `many`, within the same clause
    String before(int at, int many) {
        int from = at;
        while (from > 0 && at - from < many && !Clauses.ends(text().charAt(from - 1))) {
            from--;
        }
        return text().substring(from, at);
    }

    /// @return the characters from `at` on, at most `many`, within the same clause
    String after(int at, int many) {
        int to = at;
        while (to < text().length() && to - at < many && !Clauses.ends(text().charAt(to))) {
            to++;
        }
        return text().substring(at, to);
    }

    /// @return a stretch of it, in the same light
    Message part(Span span) {
        return new Message(words.slice(span), parts, today, state);
    }

    /// @return the same, said out of the blue
    Message afresh() {
        return new Message(words, parts, today, Conversation.empty(state.id()));
    }

    /// @return what is left without some stretches, which are in order
    Message without(List<Span> spans) {
        return new Message(words.without(spans), parts, today, state);
    }

    private long seqAt(int raw) {
        int end = 0;
        for (Incoming part : parts) {
            end += part.content().words().length() + 1;
            if (raw < end) {
                return part.seq();
            }
        }
        return parts.isEmpty() ? 0 : parts.getLast().seq();
    }
}
