package org.carechat.selfcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// The flow `self-check`: finds the check for appliance and symptom, asks for danger and age first where gas burns,
/// then one step at a time. After a hazard it gives no more steps for that appliance. Thread-safe.
final class SelfCheckSkill implements Skill {

    static final String FLOW = "self-check";
    static final String DANGER = "self-check.danger";

    private static final String CHECK = "check";
    private static final Command INSPECTION = new Command.Start("booking", Map.of("service", "safety-inspection"));

    private final SelfChecks checks;
    private final Before before;
    private final CheckWords words;
    private final Endings endings;

    SelfCheckSkill(SelfChecks checks, Before before, CheckWords words) {
        this.checks = checks;
        this.before = before;
        this.words = words;
        this.endings = new Endings(words);
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return List.of(Slots.PRODUCT, Slots.SYMPTOM, DANGER, Slots.AGE);
    }

    @Override
    public Step step(Scene scene) {
        Conversation state = scene.state();
        Optional<String> product = state.value(Slots.PRODUCT).filter(words::knowsProduct);
        if (isLocked(state, product)) {
            return endings.locked(scene, current(scene), INSPECTION);
        }
        if (product.isEmpty()) {
            return words.askProduct(scene);
        }
        Optional<SelfCheck> check = current(scene).filter(found -> found.isFor(product.get()));
        return check.isPresent() ? first(scene, product.get(), check.get()) : choose(scene, product.get());
    }

    /// Pins the check, so that words in an answer can't lead to another one.
    private Step choose(Scene scene, String product) {
        Optional<String> symptom = scene.state().value(Slots.SYMPTOM).filter(known -> !known.equals("broken"));
        if (symptom.isEmpty()) {
            return words.askSymptom(product, checks.symptoms(product));
        }
        return checks.find(product, symptom.get())
                .map(check -> Step.again(pin(scene, check.id())))
                .orElseGet(() -> endings.noCheck(scene, product));
    }

    private static Entry pin(Scene scene, String check) {
        return new Entry.FrameNoted(scene.frame().id(), CHECK, check);
    }

    private Optional<SelfCheck> current(Scene scene) {
        return Optional.ofNullable(scene.frame().note(CHECK)).flatMap(checks::get);
    }

    /// Danger and age come before the first step.
    private Step first(Scene scene, String product, SelfCheck check) {
        Optional<CheckStep> danger = before.danger(product);
        if (danger.isPresent()) {
            Optional<String> answer = scene.state().value(DANGER);
            if (answer.isEmpty()) {
                return words.ask(scene, new CheckWords.Asking(product, check, danger.get(), DANGER, 1, ""));
            }
            Outcome outcome = danger.get()
                    .option(answer.get())
                    .map(CheckOption::outcome)
                    .orElse(danger.get().unsure());
            if (!(outcome instanceof Outcome.GoTo)) {
                return endings.end(scene, new Endings.Result(product, check, outcome, "", List.of()));
            }
        }
        if (scene.state().value(Slots.CARE).isPresent()) {
            Outcome visit = new Outcome.Book(before.spared());
            return endings.end(scene, new Endings.Result(product, check, visit, "", List.of()));
        }
        return aged(scene, product, check);
    }

    private Step aged(Scene scene, String product, SelfCheck check) {
        Optional<Before.Age> rule = before.age(product);
        if (rule.isEmpty()) {
            return walk(scene, product, check);
        }
        if (scene.state().value(Slots.AGE).filter(Walk.BOOK::equals).isPresent()) {
            Endings.Result result = new Endings.Result(product, check, new Outcome.Book(""), "", List.of());
            return endings.end(scene, result).and(new Entry.SlotDropped(Slots.AGE));
        }
        return switch (Ages.of(scene.state(), scene.today(), rule.get().years())) {
            case NOT_ASKED -> words.askAge(scene, product, check, rule.get());
            case OVER -> endings.tooOld(scene, product, check, rule.get(), INSPECTION);
            case UNDER, UNKNOWN -> walk(scene, product, check);
        };
    }

    private Step walk(Scene scene, String product, SelfCheck check) {
        Walk walk = Walk.of(check, step -> scene.state().value(check.slot(step)).orElse(null));
        CheckStep asking = walk.asking();
        if (asking != null) {
            int number = walk.taken().size() + 1 + words.questionsBefore(before, product);
            return words.ask(
                    scene, new CheckWords.Asking(product, check, asking, check.slot(asking), number, walk.means()));
        }
        Outcome end = walk.end();
        if (end instanceof Outcome.OtherCheck other) {
            return switchTo(scene, product, other.check()).and(Endings.answersDropped(check, walk.taken()));
        }
        Outcome reached = end == null ? new Outcome.Book("") : end;
        return endings.end(scene, new Endings.Result(product, check, reached, walk.means(), walk.taken()));
    }

    /// Another check of the same machine, or of the one that it turned out to be; danger and age stay answered.
    private Step switchTo(Scene scene, String product, String other) {
        Step step = Step.again(pin(scene, other));
        return checks.get(other)
                .filter(check -> !check.isFor(product))
                .map(check -> step.and(new Entry.SlotFilled(new Slot(
                        Slots.PRODUCT,
                        check.products().getFirst(),
                        "",
                        Source.CUSTOMER,
                        0,
                        scene.turn().now()))))
                .orElse(step);
    }

    private static boolean isLocked(Conversation state, Optional<String> product) {
        String locked = state.flag(Flags.LOCKED);
        if (locked == null) {
            return false;
        }
        List<String> products = Arrays.asList(locked.split(","));
        return products.contains("all") || product.isPresent() && products.contains(product.get());
    }
}
