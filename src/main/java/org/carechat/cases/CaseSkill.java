package org.carechat.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Intention;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// The flow `case`: opens one for what the customer said, or tells how one stands. A complaint is registered at
/// once; where what was told may as well be a question it is offered. It is announced in the journal before it is
/// opened, under the id that becomes the case's: a turn that is run again finds the same case. Thread-safe.
final class CaseSkill implements Skill {

    static final String FLOW = "case";

    private static final String OPEN = "open-case";
    private static final String WANTED = "case-wanted";
    private static final String KIND = "kind";
    private static final String WORDS = "words";
    private static final String FRAME = "frame";

    private final Cases cases;
    private final Registry registry;
    private final CaseSigns signs;
    private final CaseWords words;
    private final CaseAnswers answers;
    private final Withdrawal withdrawal;

    CaseSkill(Cases cases, Registry registry, CaseSigns signs, CaseWords words) {
        this.cases = cases;
        this.registry = registry;
        this.signs = signs;
        this.words = words;
        this.answers = new CaseAnswers(cases, words, registry.tells());
        this.withdrawal = new Withdrawal(cases, words);
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return List.of(WANTED);
    }

    @Override
    public Step step(Scene scene) {
        Optional<Intention> announced = announced(scene);
        if (announced.isPresent()) {
            return carryOut(scene, announced.get());
        }
        if ("status".equals(scene.frame().note("action"))) {
            return answers.status(scene);
        }
        if ("withdraw".equals(scene.frame().note("action"))) {
            return withdrawal.withdraw(scene);
        }
        CaseKind kind = Optional.ofNullable(scene.frame().note(KIND))
                .flatMap(CaseKind::ofWire)
                .orElse(CaseKind.COMPLAINT);
        if (kind == CaseKind.COMPLAINT && signs.wantsOnlyWriting(said(scene, kind))) {
            return announce(scene, CaseKind.WRITTEN_REPLY);
        }
        return kind.isOffered() && scene.frame().note("sure") == null ? offered(scene, kind) : announce(scene, kind);
    }

    /// Asked once for each kind: who doesn't want it isn't asked again.
    private Step offered(Scene scene, CaseKind kind) {
        String said = said(scene, kind);
        if (scene.frame().note(WORDS) == null) {
            boolean idle = !signs.wish(kind, said) || scene.state().flag(flag(kind)) != null;
            return idle
                    ? Step.done()
                    : Step.again(note(scene, WORDS, said), new Entry.Flagged(flag(kind), "yes"), dropped());
        }
        return switch (scene.state().value(WANTED).orElse("")) {
            case "yes" -> announce(scene, kind).and(dropped());
            case "no", "unknown" -> Step.done(words.notOpened()).and(dropped());
            default -> Step.ask(WANTED, words.options(), words.offer(kind));
        };
    }

    private Step announce(Scene scene, CaseKind kind) {
        Map<String, Object> data = Map.of(FRAME, scene.frame().id(), KIND, kind.wire(), WORDS, said(scene, kind));
        return Step.again(new Entry.Intended(new Intention(scene.ids().get(), OPEN, data)));
    }

    private static Optional<Intention> announced(Scene scene) {
        return scene.state().intentions().stream()
                .filter(intention -> intention.kind().equals(OPEN))
                .findFirst();
    }

    /// What belongs to a case that is open in this conversation joins it.
    private Step carryOut(Scene scene, Intention intention) {
        CaseKind kind =
                CaseKind.ofWire(String.valueOf(intention.data().get(KIND))).orElse(CaseKind.COMPLAINT);
        String said = String.valueOf(intention.data().get(WORDS));
        Entry carried = new Entry.Carried(intention.id(), Map.of("result", "registered"));
        Optional<Case> known = known(scene.state(), kind)
                .filter(one -> !one.id().equals(intention.id()))
                .flatMap(one -> cases.change(one.id(), before -> added(before, intention.id(), said, scene)));
        if (known.isPresent()) {
            return Step.done(words.added(known.get())).and(carried);
        }
        Case opened = registry.open(
                draft(scene, intention.id(), kind, said), scene.turn().now());
        Step step = Step.done(words.opened(opened, registry.tells()));
        Step whole = kind == CaseKind.MISCONDUCT ? Step.done(step.replies().getFirst(), words.evidence()) : step;
        return whole.and(carried).and(CaseFindings.of(opened).toArray(Entry[]::new));
    }

    private Optional<Case> known(Conversation state, CaseKind kind) {
        return state.findings(CaseFindings.KIND).reversed().stream()
                .filter(finding -> kind == CaseKind.MESSAGE
                        || kind.wire().equals(finding.data().get(KIND)))
                .flatMap(finding -> cases.find(finding.id()).stream())
                .filter(Case::isOpen)
                .findFirst();
    }

    /// Run again, it adds nothing a second time.
    private static Case added(Case before, String id, String said, Scene scene) {
        boolean there = before.notes().stream().anyMatch(note -> note.id().equals(id));
        return there ? before : before.noted(new CaseNote(id, scene.turn().now(), null, said));
    }

    private Registry.Draft draft(Scene scene, String id, CaseKind kind, String said) {
        Conversation state = scene.state();
        Scene.TurnContext turn = scene.turn();
        int grade = signs.grade(kind, said, state.value(Slots.MOOD).orElse(""));
        String product = state.value(Slots.PRODUCT).orElse(null);
        return new Registry.Draft(
                id, kind, grade, said, turn.conversation(), turn.person(), product, words.contact(kind));
    }

    /// A message is what was left for whoever comes next; anything else is what the customer said in this turn, or
    /// when the case was offered.
    private static String said(Scene scene, CaseKind kind) {
        String noted = scene.frame().note(WORDS);
        if (noted != null) {
            return noted;
        }
        List<Finding> left = scene.state().findings(Slots.MESSAGE);
        boolean message = kind == CaseKind.MESSAGE && !left.isEmpty();
        return message
                ? String.valueOf(left.getLast().data().get("text"))
                : scene.turn().words();
    }

    private static String flag(CaseKind kind) {
        return "case-offered-" + kind.wire();
    }

    private static Entry note(Scene scene, String key, String value) {
        return new Entry.FrameNoted(scene.frame().id(), key, value);
    }

    private static Entry dropped() {
        return new Entry.SlotDropped(WANTED);
    }
}
