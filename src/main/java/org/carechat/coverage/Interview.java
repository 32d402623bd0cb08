package org.carechat.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.conversation.Slot;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.Vocabulary;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;
import org.jspecify.annotations.Nullable;

/// What has been asked in one run of the flow, and what may still be: so many questions and no more, and a date
/// that is too vague once more, in other words. Confined to one thread.
final class Interview {

    /// Notes the slots that were asked for.
    private static final String ASKED = "asked";
    /// Notes which date was asked for again because it was too vague, and how it stood then.
    private static final String PRESSED = "pressed";

    private final Scene scene;
    private final Questionnaire questions;
    private final int most;
    private final Set<String> asked;

    Interview(Scene scene, Questionnaire questions, int most) {
        this.scene = scene;
        this.questions = questions;
        this.most = most;
        String noted = scene.frame().note(ASKED);
        this.asked = noted == null ? Set.of() : new LinkedHashSet<>(List.of(noted.split(",")));
    }

    boolean hasBegun() {
        return !asked.isEmpty();
    }

    /// @return whether questions are left, be it only the one that is open
    boolean canGoOn(List<String> missing) {
        return asked.size() + (pressed() == null ? 0 : 1) < most
                || isOpen(missing)
                || pressed() != null && !hasAnswered(missing.getFirst());
    }

    /// @return whether the first of these facts can be asked for, and hasn't just been told as well as it can be
    boolean canAsk(CaseFacts facts, List<String> missing) {
        String first = missing.getFirst();
        boolean vague = facts.has(first);
        return questions.canAsk(first) && !(vague && hasAnswered(first));
    }

    /// Call only where it [#canAsk].
    Step ask(CaseFacts facts, List<String> missing, boolean flue) {
        String first = missing.getFirst();
        String vague = facts.find(first);
        return vague == null ? first(questions.about(missing), flue) : press(first, vague);
    }

    /// A day that can't be is asked for again, and isn't used.
    Step askAgain(String fact, String reply) {
        Questionnaire.Asking asking = questions.about(List.of(fact));
        return counted(asking.slot(), List.of(), Reply.keyed(Act.ASK, reply))
                .and(new Entry.SlotDropped(KnownFacts.slot(fact)));
    }

    private Step first(Questionnaire.Asking asking, boolean flue) {
        List<Option> options = Questionnaire.options(asking, scene.today(), flue);
        return counted(asking.slot(), options, Reply.keyed(Act.ASK, asking.reply()));
    }

    private Step press(String fact, String vague) {
        Questionnaire.Asking asking = questions.about(List.of(fact));
        List<Option> options = Questionnaire.narrower(asking, scene.today(), vague);
        return counted(asking.slot(), options, Reply.keyed(Act.ASK, asking.again()))
                .and(new Entry.FrameNoted(scene.frame().id(), PRESSED, mark(fact)));
    }

    private Step counted(String slot, List<Option> options, Reply reply) {
        Set<String> all = new LinkedHashSet<>(asked);
        all.add(slot);
        return Step.ask(slot, options, reply)
                .and(new Entry.FrameNoted(scene.frame().id(), ASKED, String.join(",", all)));
    }

    private boolean isOpen(List<String> missing) {
        return questions.canAsk(missing.getFirst())
                && !scene.state().knows(KnownFacts.slot(missing.getFirst()))
                && asked.contains(questions.about(missing).slot());
    }

    /// @return whether a vague date was asked for again and something was said since
    private boolean hasAnswered(String fact) {
        String pressed = pressed();
        return pressed != null && !pressed.equals(mark(fact));
    }

    private @Nullable String pressed() {
        return scene.frame().note(PRESSED);
    }

    private String mark(String fact) {
        Slot slot = scene.state().slots().get(KnownFacts.slot(fact));
        return slot == null ? fact + " " + Vocabulary.UNKNOWN : fact + " " + slot.value() + " " + slot.seq();
    }
}
