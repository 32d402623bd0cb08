package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.language.Span;
import org.junit.jupiter.api.Test;

/// What is told beside the facts that something acts on.
class NotesTest {

    @Test
    void passesOnThePartInTheCustomersOwnWords() {
        assertThat(Spoken.quickly().read("洗衣机的排水泵换一个多少钱"))
                .filteredOn(NotesTest::isTold)
                .extracting(command -> ((Command.Fill) command).value())
                .contains("排水泵");
    }

    @Test
    void saysWhoCameWhereHisDoingsAreTold() {
        assertThat(told("师傅私下收了我三百块钱", "misconduct")).contains("repairer 师傅");
        assertThat(told("帮我约个师傅上门看看", "book-visit")).noneMatch(told -> told.startsWith("repairer"));
    }

    @Test
    void notesNothingInWhatIsNoneOfOurs() {
        assertThat(told("今天广州多少度", "out-of-scope")).isEmpty();
    }

    @Test
    void readsTheMarksOfASentence() {
        Told told = Told.parse("换个<part 主板>多少钱");

        assertThat(told).isEqualTo(new Told("换个主板多少钱", List.of("part"), List.of(new Span(2, 4))));
    }

    private static List<String> told(String text, String intent) {
        Lexicon lexicon = Lexicon.of(Spoken.BUNDLE);
        Notes notes = new Notes(Spoken.BUNDLE, lexicon, Told.of(Spoken.BUNDLE), Spoken.KEPT);
        Incoming said = new Incoming(1, new Content.Text(text), null, Instant.EPOCH);
        Message message =
                Message.of(new Reading(List.of(said), Conversation.empty("c"), Spoken.TODAY), lexicon.corrections());
        return notes.read(message, List.of(), Set.of(intent)).stream()
                .map(mention -> mention.slot() + " " + mention.value())
                .toList();
    }

    private static boolean isTold(Command command) {
        return command instanceof Command.Fill fill && fill.slot().equals("told.part");
    }
}
