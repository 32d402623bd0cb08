package org.carechat.knowledge;

import java.time.Instant;
import org.carechat.conversation.Claim;
import org.carechat.conversation.Committed;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Outcome;
import org.carechat.dialogue.TurnListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the questions of a committed turn that found no answer, so each once however often the turn was run.
final class GapListener implements TurnListener {

    private static final Logger LOG = LoggerFactory.getLogger(GapListener.class);

    private final Gaps gaps;

    GapListener(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void committed(Claim claim, Outcome outcome, Committed committed) {
        for (Entry entry : outcome.entries()) {
            if (entry instanceof Entry.Found found && found.finding().kind().equals(AnswerSkill.GAP)) {
                note(found.finding());
            }
        }
    }

    private void note(Finding gap) {
        Instant at = gap.at();
        String question = PlainQuestion.of(String.valueOf(gap.data().get("question")));
        try {
            gaps.note(question, at);
        } catch (RuntimeException e) {
            LOG.warn("a gap was not counted: {}", e.toString());
        }
    }
}
