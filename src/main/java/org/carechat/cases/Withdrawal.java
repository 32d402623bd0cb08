package org.carechat.cases;

import java.util.Optional;
import java.util.Set;
import org.carechat.conversation.Entry;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// Takes back what was registered in a conversation and isn't wanted: nobody has to see to it then. Where somebody
/// has taken it on it is noted for them. Run again, it changes nothing a second time. Thread-safe.
final class Withdrawal {

    private static final Set<CaseKind> WITHDRAWN =
            Set.of(CaseKind.COMPLAINT, CaseKind.MISCONDUCT, CaseKind.WRITTEN_REPLY, CaseKind.ERASURE);

    private final Cases cases;
    private final CaseWords words;

    Withdrawal(Cases cases, CaseWords words) {
        this.cases = cases;
        this.words = words;
    }

    Step withdraw(Scene scene) {
        Optional<Case> last = scene.state().findings(CaseFindings.KIND).reversed().stream()
                .flatMap(finding -> cases.find(finding.id()).stream())
                .filter(one -> WITHDRAWN.contains(one.kind()))
                .findFirst()
                .flatMap(one -> cases.change(one.id(), before -> withdrawn(before, scene)));
        return last.map(one ->
                        Step.done(words.withdrawn(one)).and(CaseFindings.of(one).toArray(Entry[]::new)))
                .orElseGet(() -> Step.done(words.none()));
    }

    private static Case withdrawn(Case before, Scene scene) {
        CaseNote note = new CaseNote(
                scene.turn().turn(), scene.turn().now(), null, scene.turn().words());
        Case noted = before.noted(note);
        return before.status() == CaseStatus.RECEIVED
                ? noted.closed(null, scene.turn().now())
                : noted;
    }
}
