package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Mode;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// How a self-check ends: what is said, what is kept for the visit and for the agent, and where it goes on.
/// Immutable.
final class Endings {

    private static final Command BOOKING = new Command.Start("booking");

    private final CheckWords words;

    Endings(CheckWords words) {
        this.words = words;
    }

    /// @param means what the last answer tells
    /// @param taken the answered steps
    record Result(String product, SelfCheck check, Outcome outcome, String means, List<Walk.Taken> taken) {}

    Step end(Scene scene, Result result) {
        Step step = switch (result.outcome()) {
            case Outcome.Solved solved -> solved(result, solved);
            case Outcome.Book book -> book(scene, result, book);
            case Outcome.Emergency danger ->
                Step.done().andThen(new Command.Start("emergency", Map.of("hazard", danger.hazard())));
            case Outcome.GasCompany gas ->
                Step.done(said(result.means() + gas.text()).offering(List.of(book("selfcheck.offer.book"))));
            case Outcome.Observe observe ->
                Step.done(said(result.means() + observe.text()).offering(List.of(book("selfcheck.offer.book"))));
            case Outcome.Person person ->
                Step.done(said(result.means() + person.text())).andThen(new Command.HandOver("self-check"));
            case Outcome.GoTo ignored -> throw new IllegalStateException("a step that waits is no end");
            case Outcome.OtherCheck ignored -> throw new IllegalStateException("another check is no end");
        };
        return step.and(kept(scene, result, result.outcome().word())).and(forget(result.check(), result.taken()));
    }

    private Step solved(Result result, Outcome.Solved solved) {
        Reply reply = Reply.keyed(Act.SELF_CHECK, "selfcheck.solved")
                .with("product", words.product(result.product()))
                .with("tip", solved.tip())
                .offering(List.of(book("selfcheck.offer.book-anyway")));
        return Step.done(reply);
    }

    private Step book(Scene scene, Result result, Outcome.Book book) {
        String told = result.means() + book.text();
        String key = result.taken().isEmpty() ? "selfcheck.book.plain" : "selfcheck.book";
        Reply noted = Reply.keyed(Act.SELF_CHECK, scene.turn().mode() == Mode.HUMAN ? "selfcheck.book.agent" : key);
        Step step = told.isEmpty() ? Step.done(noted) : Step.done(said(told), noted);
        return step.andThen(BOOKING);
    }

    /// The appliance is past its years: no steps, no lighting, an inspection.
    Step tooOld(Scene scene, String product, SelfCheck check, Before.Age rule, Command inspection) {
        Reply reply = Reply.keyed(Act.SELF_CHECK, "selfcheck.too-old")
                .with("product", words.product(product))
                .with("years", rule.says())
                .offering(List.of(new Offer(words.text("selfcheck.offer.inspection"), inspection)));
        Result result = new Result(product, check, new Outcome.Book(""), "", List.of());
        return Step.done(reply).and(kept(scene, result, "too-old")).and(forget(check, List.of()));
    }

    Step locked(Scene scene, Optional<SelfCheck> check, Command inspection) {
        Reply reply = Reply.keyed(Act.SELF_CHECK, "selfcheck.locked")
                .offering(List.of(new Offer(words.text("selfcheck.offer.inspection"), inspection)));
        Step step = Step.done(reply);
        if (check.isEmpty()) {
            return step;
        }
        Walk walk = Walk.of(
                check.get(),
                asked -> scene.state().value(check.get().slot(asked)).orElse(null));
        String product =
                scene.state().value(Slots.PRODUCT).orElse(check.get().products().getFirst());
        Result result = new Result(product, check.get(), new Outcome.Book(""), "", walk.taken());
        return step.and(kept(scene, result, "interrupted-by-danger")).and(forget(check.get(), walk.taken()));
    }

    Step noCheck(Scene scene, String product) {
        Reply reply = Reply.keyed(Act.SELF_CHECK, "selfcheck.none").with("product", words.product(product));
        return Step.done(reply).andThen(BOOKING);
    }

    /// Answers are kept in the finding; a new run of the same check asks anew, for danger first.
    private static Entry[] forget(SelfCheck check, List<Walk.Taken> taken) {
        List<Entry> entries = new ArrayList<>(List.of(answersDropped(check, taken)));
        entries.add(new Entry.SlotDropped(SelfCheckSkill.DANGER));
        return entries.toArray(Entry[]::new);
    }

    static Entry[] answersDropped(SelfCheck check, List<Walk.Taken> taken) {
        return taken.stream()
                .map(answer -> new Entry.SlotDropped(check.slot(answer.step())))
                .toArray(Entry[]::new);
    }

    private static Entry kept(Scene scene, Result result, String outcome) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Walk.Taken taken : result.taken()) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("step", taken.step().id());
            step.put("asked", taken.step().ask());
            step.put("answer", taken.label().isEmpty() ? taken.value() : taken.label());
            steps.add(step);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("check", result.check().id());
        data.put("title", result.check().title());
        data.put("product", result.product());
        data.put("symptom", result.check().symptoms().getFirst());
        data.put("outcome", outcome);
        data.put("steps", steps);
        return new Entry.Found(
                new Finding(SelfCheckSkill.FLOW, scene.ids().get(), scene.turn().now(), data));
    }

    private Offer book(String label) {
        return new Offer(words.text(label), BOOKING);
    }

    private static Reply said(String text) {
        return Reply.written(Act.SELF_CHECK, text).proving(List.of(text));
    }
}
