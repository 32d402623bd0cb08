package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Slots;
import org.carechat.language.Trie;

/// What broke the machine, and how sure that is: a technician's finding is confirmed, everything else that the
/// customer supposes is a suspicion.
final class CauseSlot implements SlotReader {

    private static final String CONFIRMED = "confirmed";
    private static final String SUSPECTED = "suspected";

    private final WordSlot causes;
    private final Trie<String> certainty;

    CauseSlot(YamlNode file) {
        causes = WordSlot.of(file);
        Trie.Builder<String> words = Trie.builder();
        file.texts("suspicion").forEach(word -> words.add(word, SUSPECTED));
        file.texts("finding").forEach(word -> words.add(word, CONFIRMED));
        certainty = words.build();
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> mentions = new ArrayList<>(causes.read(message));
        if (mentions.isEmpty()
                || mentions.stream().allMatch(cause -> cause.value().equals("none-known"))) {
            return mentions;
        }
        List<Trie.Match<String>> marks = Words.in(message.text(), certainty);
        boolean suspected = marks.stream().anyMatch(mark -> mark.value().equals(SUSPECTED));
        boolean confirmed = marks.stream().anyMatch(mark -> mark.value().equals(CONFIRMED));
        if (suspected || confirmed) {
            Trie.Match<String> mark = marks.getFirst();
            mentions.add(
                    new Mention(Slots.CAUSE_CERTAINTY, suspected && !confirmed ? SUSPECTED : CONFIRMED, mark.span()));
        }
        return mentions;
    }
}
