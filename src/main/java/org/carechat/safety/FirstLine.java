package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// The first line of triage: which signs of danger stand in a text, and in what sense. Immutable and safe to share
/// between threads.
final class FirstLine {

    static final String FILE = "knowledge-base/emergencies.yaml";

    private final Words words;
    private final List<OneSign> signs = new ArrayList<>();
    private final ByFirst byFirst = new ByFirst();
    private final Meaning meaning;
    private final int masks;
    private final Traits traits;
    private final LearnedDanger.Thresholds thresholds;

    /// A sign, and those that it stands among.
    private record OneSign(Signs among, Sign sign) {}

    FirstLine(YamlNode root) {
        Vocabulary vocabulary = new Vocabulary(root);
        words = vocabulary.words();
        masks = vocabulary.fill("masks", root.get("masks").texts());
        meaning = new Meaning(vocabulary, root);
        for (YamlNode hazard : root.get("hazards").items()) {
            readHazard(hazard);
        }
        traits = new Traits(vocabulary.groups());
        thresholds = LearnedDanger.Thresholds.of(root.get("learned"));
    }

    /// @throws org.carechat.bundle.BundleException naming file and line of what can't be used
    static FirstLine of(Bundle bundle) {
        return new FirstLine(bundle.yaml(FILE));
    }

    /// @return from where on what is learned from examples raises an alarm
    LearnedDanger.Thresholds thresholds() {
        return thresholds;
    }

    Reading read(SearchText text) {
        Found raw = words.find(text);
        Found found = unmasked(raw);
        Meaning.Of read = meaning.of(text, found);
        Findings findings = new Findings();
        byFirst.in(found).stream()
                .mapToObj(signs::get)
                .forEach(one -> one.among().look(one.sign(), text, raw, found, read, findings));
        return new Reading(text, found, read, findings);
    }

    int[] traits(Reading read) {
        return traits.of(read);
    }

    /// @return the traits of the whole message, and of its parts: what is told in one part must not drown in
    ///     the others
    List<int[]> tells(String text, Reading read) {
        List<int[]> tells = new ArrayList<>();
        tells.add(traits(read));
        for (String part : Parts.of(text)) {
            tells.add(traits(read(SearchText.of(part))));
        }
        return tells;
    }

    /// What lies inside a mask doesn't count.
    private Found unmasked(Found found) {
        List<Span> covers = found.get(masks);
        return covers.isEmpty() ? found : found.without(span -> covered(span, covers));
    }

    private static boolean covered(Span span, List<Span> covers) {
        return covers.stream().anyMatch(cover -> cover.overlaps(span) && !span.contains(cover));
    }

    private void readHazard(YamlNode node) {
        Hazard hazard = Hazard.of(node.get("id").text())
                .orElseThrow(() -> node.wrong("there is no such hazard", "use one of the names of the interface"));
        for (YamlNode group : node.get("signs").items()) {
            Signs among = new Signs(
                    hazard,
                    group.find("unless") == null ? List.of() : signs(group.get("unless")),
                    group.text("unsure", "false").equals("true"),
                    group.text("stays", "false").equals("true"));
            signs(group.get("any")).forEach(sign -> add(new OneSign(among, sign)));
        }
    }

    private void add(OneSign one) {
        byFirst.add(one.sign(), signs.size());
        signs.add(one);
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
