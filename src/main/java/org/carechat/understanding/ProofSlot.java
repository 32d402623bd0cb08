package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Slots;
import org.carechat.language.Trie;

/// What shows the purchase. A proof that is lost or was never given doesn't count as had.
final class ProofSlot implements SlotReader {

    private static final int NEAR = 5;

    private final WordSlot proofs;
    private final Trie<Boolean> lost;

    ProofSlot(YamlNode file) {
        proofs = WordSlot.of(file);
        Trie.Builder<Boolean> words = Trie.builder();
        file.texts("lost").forEach(word -> words.add(word, true));
        lost = words.build();
    }

    @Override
    public List<Mention> read(Message message) {
        List<Mention> had = new ArrayList<>();
        for (Mention proof : proofs.read(message)) {
            boolean itself = proof.value().equals("none") || proof.value().equals("invoice-unclear");
            if (itself || !isLost(message, proof)) {
                had.add(new Mention(Slots.PROOF, proof.value(), proof.span()));
            }
        }
        return had;
    }

    private boolean isLost(Message message, Mention proof) {
        String after = message.after(proof.span().to(), NEAR);
        return lost.longest(after).stream().anyMatch(match -> match.span().from() <= 2)
                || !lost.longest(message.before(proof.span().from(), 3)).isEmpty();
    }
}
