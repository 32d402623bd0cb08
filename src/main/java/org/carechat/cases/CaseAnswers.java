package org.carechat.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.CaseNumber;
import org.carechat.conversation.Entry;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// Tells customers how their cases stand: by the number that they quote, otherwise those of this conversation and
/// of the person. A number from elsewhere tells only how far it is, and few wrong ones may be tried. Thread-safe.
final class CaseAnswers {

    private static final String MISSES = "case-misses";
    private static final int MOST_MISSES = 5;
    private static final int MOST_TOLD = 3;

    private final Cases cases;
    private final CaseWords words;
    private final boolean tells;

    CaseAnswers(Cases cases, CaseWords words, boolean tells) {
        this.cases = cases;
        this.words = words;
        this.tells = tells;
    }

    Step status(Scene scene) {
        String said = scene.turn().words();
        return CaseNumber.isMeant(said) ? quoted(scene, CaseNumber.in(said)) : own(scene);
    }

    private Step quoted(Scene scene, Optional<String> number) {
        int misses =
                Integer.parseInt(Optional.ofNullable(scene.state().flag(MISSES)).orElse("0"));
        Optional<Case> found = misses < MOST_MISSES ? number.flatMap(cases::numbered) : Optional.empty();
        return found.map(one -> Step.done(words.status(one, isOwn(scene, one), tells)))
                .orElseGet(() -> Step.done(words.unknown())
                        .and(new Entry.Flagged(MISSES, Integer.toString(Math.min(MOST_MISSES, misses + 1)))));
    }

    private static boolean isOwn(Scene scene, Case one) {
        return one.conversation().equals(scene.turn().conversation())
                || one.person().equals(scene.turn().person());
    }

    /// Open ones first; of those that are closed only where there is no other.
    private Step own(Scene scene) {
        List<Case> all = new ArrayList<>(all(scene));
        all.sort(
                Comparator.comparing(Case::isOpen).reversed().thenComparing(Case::openedAt, Comparator.reverseOrder()));
        List<Case> open = all.stream().filter(Case::isOpen).toList();
        List<Case> told = open.isEmpty() ? all.stream().limit(1).toList() : open;
        return told.isEmpty()
                ? Step.done(words.none())
                : Step.done(told.stream()
                        .limit(MOST_TOLD)
                        .map(one -> words.status(one, true, tells))
                        .toArray(Reply[]::new));
    }

    private Collection<Case> all(Scene scene) {
        Map<String, Case> all = new LinkedHashMap<>();
        scene.state().findings(CaseFindings.KIND).stream()
                .flatMap(finding -> cases.find(finding.id()).stream())
                .forEach(one -> all.put(one.id(), one));
        cases.of(scene.turn().person()).forEach(one -> all.put(one.id(), one));
        return all.values();
    }
}
