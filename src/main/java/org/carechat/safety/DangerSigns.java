package org.carechat.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// Recognises danger in what customers write, by the signs of `knowledge-base/emergencies.yaml`. Works on the raw
/// text in one walk and without guessing; doubt counts as danger. Immutable and safe to share between threads.
public final class DangerSigns {

    static final String FILE = "knowledge-base/emergencies.yaml";

    /// What a sighting of the second line names as its sign.
    static final String LEARNED = "like the examples";

    private final Words words;
    private final List<Signs> groups = new ArrayList<>();
    private final Meaning meaning;
    private final int masks;
    private final Traits traits;
    private final LearnedDanger learned;

    DangerSigns(YamlNode root, Examples examples) {
        Vocabulary vocabulary = new Vocabulary(root);
        words = vocabulary.words();
        masks = vocabulary.fill("masks", root.get("masks").texts());
        meaning = new Meaning(vocabulary, root);
        for (YamlNode hazard : root.get("hazards").items()) {
            readHazard(hazard);
        }
        traits = new Traits(vocabulary.groups());
        learned = new LearnedDanger(examples, text -> traits.of(firstLine(SearchText.of(text))), root.get("learned"));
    }

    /// @throws org.carechat.bundle.BundleException naming file and line of what can't be used
    public static DangerSigns of(Bundle bundle) {
        return new DangerSigns(bundle.yaml(FILE), Examples.of(bundle));
    }

    /// @return the gravest danger that the text speaks of: what is there now goes before what may be; empty for an
    /// ordinary message
    public Optional<Sighting> read(String text) {
        return all(text).stream().min(Comparator.comparing((Sighting sighting) -> !sighting.now()));
    }

    /// @return every danger that the text speaks of, the gravest first
    public List<Sighting> all(String text) {
        Reading read = firstLine(SearchText.of(text));
        Boolean example = learned.isDanger(read.text());
        if (example != null) {
            return example ? certain(text, read) : List.of();
        }
        List<int[]> tells = tells(text, read);
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
                ? List.of(new Sighting(learned.nearest(tells(text, read)), true, LEARNED))
                : seen.stream()
                        .map(sighting -> new Sighting(sighting.hazard(), true, sighting.sign()))
                        .toList();
    }

    Reading firstLine(SearchText text) {
        List<List<Span>> raw = words.find(text);
        List<List<Span>> found = unmasked(raw);
        Meaning.Of read = meaning.of(text, found);
        Findings findings = new Findings();
        groups.forEach(signs -> signs.look(text, raw, found, read, findings));
        return new Reading(text, found, read, findings);
    }

    /// @return the traits of the whole message, and of its parts: what is told in one part must not drown in
    ///     the others
    List<int[]> tells(String text, Reading read) {
        List<int[]> tells = new ArrayList<>();
        tells.add(traits.of(read));
        for (String part : Parts.of(text)) {
            tells.add(traits.of(firstLine(SearchText.of(part))));
        }
        return tells;
    }

    /// What lies inside a mask doesn't count.
    private List<List<Span>> unmasked(List<List<Span>> found) {
        List<Span> covers = List.copyOf(found.get(masks));
        if (covers.isEmpty()) {
            return found;
        }
        return found.stream()
                .map(spans -> spans.isEmpty()
                        ? spans
                        : spans.stream().filter(span -> !covered(span, covers)).toList())
                .toList();
    }

    private static boolean covered(Span span, List<Span> covers) {
        return covers.stream().anyMatch(cover -> cover.overlaps(span) && !span.contains(cover));
    }

    private void readHazard(YamlNode node) {
        Hazard hazard = Hazard.of(node.get("id").text())
                .orElseThrow(() -> node.wrong("there is no such hazard", "use one of the names of the interface"));
        for (YamlNode group : node.get("signs").items()) {
            groups.add(new Signs(
                    hazard,
                    signs(group.get("any")),
                    group.find("unless") == null ? List.of() : signs(group.get("unless")),
                    group.text("unsure", "false").equals("true"),
                    group.text("stays", "false").equals("true")));
        }
    }

    private List<Sign> signs(YamlNode node) {
        return node.items().stream().map(this::sign).toList();
    }

    private Sign sign(YamlNode node) {
        try {
            return Sign.parse(node.text(), words);
        } catch (IllegalArgumentException e) {
            throw node.wrong("'" + node.text() + "' is no sign: " + e.getMessage(), "see the top of the file");
        }
    }
}
