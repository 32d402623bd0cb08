package org.carechat.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// Recognises danger in what customers write, by the signs of `knowledge-base/emergencies.yaml`. Works on the
/// raw text
/// in one walk and without guessing; doubt counts as danger. Immutable and safe to share between threads.
public final class DangerSigns {

    static final String FILE = "knowledge-base/emergencies.yaml";

    /// Signs of one hazard that share what takes them back.
    private record Group(Hazard hazard, List<Sign> signs, List<Sign> unless, boolean unsure) {}

    private final Words words;
    private final List<Group> groups;
    private final List<Context> contexts;
    private final Denials denials;
    private final int masks;

    private DangerSigns(YamlNode root) {
        Vocabulary vocabulary = new Vocabulary(root);
        words = vocabulary.words();
        masks = fill(vocabulary, "masks", root.get("masks").texts());
        denials = denials(vocabulary, root.get("denials"));
        contexts = root.get("contexts").items().stream()
                .map(item -> context(vocabulary, item))
                .toList();
        groups = new ArrayList<>();
        for (YamlNode hazard : root.get("hazards").items()) {
            readHazard(hazard, vocabulary);
        }
    }

    /// @throws org.carechat.bundle.BundleException naming file and line of what can't be used
    public static DangerSigns of(Bundle bundle) {
        return new DangerSigns(bundle.yaml(FILE));
    }

    /// @return the gravest danger that the text speaks of: what is there now goes before what may be; empty for an
    /// ordinary message
    public Optional<Sighting> read(String text) {
        return all(text).stream().min(Comparator.comparing((Sighting sighting) -> !sighting.now()));
    }

    /// @return every danger that the text speaks of, the gravest first
    public List<Sighting> all(String text) {
        SearchText reading = SearchText.of(text);
        List<List<Span>> raw = words.find(reading);
        List<List<Span>> found = unmasked(raw);
        List<Sighting> sightings = new ArrayList<>();
        for (Group group : groups) {
            if (group.unless().stream().noneMatch(sign -> sign.standsIn(reading, raw, spans -> true))) {
                group.signs().forEach(sign -> look(reading, found, group, sign, sightings));
            }
        }
        return sightings;
    }

    private void look(SearchText text, List<List<Span>> found, Group group, Sign sign, List<Sighting> into) {
        for (boolean now : new boolean[] {true, false}) {
            if (sign.standsIn(text, found, spans -> counts(text, found, spans, now))) {
                into.add(new Sighting(group.hazard(), now && !group.unsure(), sign.written()));
                return;
            }
        }
    }

    private boolean counts(SearchText text, List<List<Span>> found, List<Span> spans, boolean now) {
        if (denials.deny(text, found, spans)) {
            return false;
        }
        boolean unsure = false;
        for (Context context : contexts) {
            if (applies(context, text, found, spans)) {
                if (context.effect() == Context.Effect.NOTHING) {
                    return false;
                }
                unsure = true;
            }
        }
        return now != unsure;
    }

    private static boolean applies(Context context, SearchText text, List<List<Span>> found, List<Span> sign) {
        return found.get(context.group()).stream()
                        .filter(span -> !context.onlyBefore()
                                || span.start() < sign.getLast().start())
                        .anyMatch(span -> context.wholeMessage() || sameSentence(text, span, sign))
                && context.unless().stream().allMatch(group -> found.get(group).isEmpty());
    }

    private static boolean sameSentence(SearchText text, Span span, List<Span> sign) {
        Span nearest = sign.getFirst();
        int from = Math.min(span.end(), nearest.end());
        int to = Math.max(span.start(), nearest.start());
        return from >= to || text.strongestBreak(from, to) < SearchText.STOP;
    }

    private List<List<Span>> unmasked(List<List<Span>> found) {
        List<Span> covers = List.copyOf(found.get(masks));
        if (covers.isEmpty()) {
            return found;
        }
        return found.stream()
                .map(spans ->
                        spans.stream().filter(span -> !covered(span, covers)).toList())
                .toList();
    }

    private static boolean covered(Span span, List<Span> covers) {
        return covers.stream().anyMatch(cover -> cover.overlaps(span) && !span.contains(cover));
    }

    private void readHazard(YamlNode node, Vocabulary vocabulary) {
        Hazard hazard = Hazard.of(node.get("id").text())
                .orElseThrow(() -> node.wrong("there is no such hazard", "use one of the names of the interface"));
        for (YamlNode group : node.get("signs").items()) {
            groups.add(new Group(
                    hazard,
                    signs(group.get("any")),
                    group.find("unless") == null ? List.of() : signs(group.get("unless")),
                    group.text("unsure", "false").equals("true")));
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

    private static Context context(Vocabulary vocabulary, YamlNode node) {
        String id = "context " + node.get("id").text();
        List<Integer> unless = node.texts("unless").stream()
                .map(group -> vocabulary.words().existing(group))
                .toList();
        return new Context(
                fill(vocabulary, id, node.get("words").texts()),
                Context.Effect.valueOf(node.get("means").text().toUpperCase(Locale.ROOT)),
                unless,
                node.text("within", "sentence").equals("message"),
                node.text("before", "false").equals("true"));
    }

    private static Denials denials(Vocabulary vocabulary, YamlNode node) {
        return new Denials(
                fill(vocabulary, "denials before", node.get("before").texts()),
                fill(vocabulary, "denials attached", node.get("attached").texts()),
                fill(vocabulary, "denials after", node.get("after").texts()),
                fill(vocabulary, "denials resets", node.get("resets").texts()),
                node.get("reach").number().intValueExact());
    }

    private static int fill(Vocabulary vocabulary, String group, List<String> members) {
        vocabulary.add(group, members, false);
        return vocabulary.words().group(group);
    }
}
