package org.carechat.coverage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Products;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.coverage.rules.Books;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// A customer and the coverage flow, without the dialogue around them: what the customer says are slots.
final class Sitting {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Scene.TurnContext TURN =
            new Scene.TurnContext("c", "p", "web", "t", Mode.BOT, List.of(), NOW, ZoneId.of("Asia/Shanghai"));

    private final CoverageSkill skill;
    private Conversation state = Conversation.empty("c");
    private long seq;
    private Step last;
    private final List<String> asked = new ArrayList<>();

    Sitting(CoverageRules rules) {
        this(rules, (text, evidence) -> text);
    }

    Sitting(CoverageRules rules, Gate gate) {
        Questionnaire questions = Questionnaire.of(Books.BUNDLE, Products.of(Books.BUNDLE));
        skill = CoverageSkill.of(rules, Books.SHIPPED, questions, Phrases.shipped(), gate);
    }

    static Sitting shipped() {
        return new Sitting(BuiltInCoverageTest.shipped());
    }

    Sitting says(String slot, String value) {
        seq++;
        apply(new Entry.SlotFilled(new Slot(slot, value, value, Source.CUSTOMER, seq, NOW)));
        Question question = state.question();
        if (question != null && question.slot().equals(slot)) {
            apply(new Entry.Answered());
        }
        return this;
    }

    Sitting starts() {
        apply(new Entry.FlowStarted("f" + ++seq, CoverageSkill.FLOW, Map.of()));
        return goesOn();
    }

    /// Picks the choice with that label.
    Sitting picks(String label) {
        Option option = state.question().options().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + state.question()));
        return says(state.question().slot(), option.value()).goesOn();
    }

    Sitting answers(String value) {
        return says(state.question().slot(), value).goesOn();
    }

    Sitting goesOn() {
        Frame frame = state.top();
        last = skill.step(new Scene(state, frame, TURN, () -> "id"));
        last.entries().forEach(this::apply);
        if (last.asks() != null) {
            asked.add(last.asks().slot());
            apply(new Entry.Asked(
                    new Question(frame.id(), last.asks().slot(), last.asks().options())));
        }
        if (last.then() == Step.Then.DONE) {
            apply(new Entry.FlowEnded(frame.id(), "done"));
        }
        return this;
    }

    List<String> asked() {
        return asked;
    }

    Step last() {
        return last;
    }

    Conversation state() {
        return state;
    }

    CoverageSkill skill() {
        return skill;
    }

    /// @return the words of the verdict
    String verdict() {
        return String.valueOf(last.replies().getLast().text());
    }

    /// @return the outcome on the card
    @SuppressWarnings("unchecked")
    String outcome() {
        Map<String, Object> fields = last.replies().getLast().card().fields();
        return (String) ((Map<String, Object>) fields.get("decision")).get("outcome");
    }

    private void apply(Entry entry) {
        state = state.with(entry);
    }
}
