package org.carechat.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Bundle;

/// Recognises danger in what customers write, by the signs of `knowledge-base/emergencies.yaml`. Works on the raw
/// text in one walk and without guessing; doubt counts as danger. Immutable and safe to share between threads.
public final class DangerSigns {

    /// What a sighting of the second line names as its sign.
    static final String LEARNED = "like the examples";

    private final FirstLine firstLine;
    private final LearnedDanger learned;

    DangerSigns(FirstLine firstLine, Examples examples) {
        this.firstLine = firstLine;
        learned = new LearnedDanger(
                examples, text -> firstLine.traits(firstLine.read(SearchText.of(text))), firstLine.thresholds());
    }

    /// Learns from the examples, for a second or two.
    ///
    /// @throws org.carechat.bundle.BundleException naming file and line of what can't be used
    public static DangerSigns of(Bundle bundle) {
        return new DangerSigns(FirstLine.of(bundle), Examples.of(bundle));
    }

    /// @return the gravest danger that the text speaks of: what is there now goes before what may be; empty for an
    /// ordinary message
    public Optional<Sighting> read(String text) {
        return all(text).stream().min(Comparator.comparing((Sighting sighting) -> !sighting.now()));
    }

    /// @return every danger that the text speaks of, the gravest first
    public List<Sighting> all(String text) {
        Reading read = firstLine.read(SearchText.of(text));
        Boolean example = learned.isDanger(read.text());
        if (example != null) {
            return example ? certain(text, read) : List.of();
        }
        List<int[]> tells = firstLine.tells(text, read);
        if (!learned.raisesAlarm(tells, read.findings())) {
            return List.of();
        }
        List<Sighting> seen = read.findings().sightings();
        return seen.isEmpty() ? List.of(new Sighting(learned.nearest(tells), true, LEARNED)) : seen;
    }

    /// What is known to be a danger is one, though its words may sound past.
    private List<Sighting> certain(String text, Reading read) {
        List<Sighting> seen = read.findings().sightings();
        return seen.isEmpty()
                ? List.of(new Sighting(learned.nearest(firstLine.tells(text, read)), true, LEARNED))
                : seen.stream()
                        .map(sighting -> new Sighting(sighting.hazard(), true, sighting.sign()))
                        .toList();
    }
}
