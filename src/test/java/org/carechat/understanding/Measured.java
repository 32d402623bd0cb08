package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carechat.dialogue.Slots;
import org.carechat.language.ChineseText;
import org.carechat.language.Span;

/// How a part of the evaluation was read. Intents are right where they are the author's, no more and no fewer; a
/// fault that is told beside another wish is a fact, not a wish of its own. A fact is right where its stretch of
/// the text overlaps the author's for the same slot.
final class Measured {

    /// The author's names of slots, for ours that differ.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(ProductSlot.HINT, "product"),
            Map.entry(Slots.PURCHASE_DATE, "date"),
            Map.entry(Slots.DELIVERY_DATE, "date"),
            Map.entry(Slots.INSTALLATION_DATE, "date"),
            Map.entry(Slots.PRODUCTION_DATE, "date"),
            Map.entry(Slots.REPAIR_DATE, "date"),
            Map.entry(Slots.VISIT_DATE, "date"),
            Map.entry(Slots.AGE, "date"),
            Map.entry(Slots.VISIT_TIME, "window"),
            Map.entry(Slots.REPAIRED_BY, "repairer"));
    private static final Set<String> SLOTS = Set.of(
            "product",
            "symptom",
            "model",
            "serial",
            "error-code",
            "phone",
            "date",
            "window",
            "city",
            "district",
            "address",
            "name",
            "part",
            "cause",
            "channel",
            "installer",
            "repairer",
            "proof",
            "usage",
            "mood");

    record Reading(Line line, Set<String> intents) {
        boolean right() {
            Set<String> read = new HashSet<>(intents);
            if (!line.intents().contains(WantReader.FAULT)
                    && read.size() > line.intents().size()) {
                read.remove(WantReader.FAULT);
            }
            return read.equals(line.intents());
        }
    }

    final List<Reading> readings = new ArrayList<>();
    /// Slot → hits, what was told, what was read.
    final Map<String, int[]> facts = new TreeMap<>();
    final List<String> misses = new ArrayList<>();

    void add(Line line, Composer.Heard heard, Set<String> intents) {
        readings.add(new Reading(line, intents));
        List<Mention> read = new ArrayList<>(Stream.concat(heard.mentions().stream(), heard.noted().stream())
                .filter(mention -> SLOTS.contains(name(mention)))
                .toList());
        Set<Mention> used = new HashSet<>();
        for (Line.Told told : line.facts()) {
            String slot = told.slot();
            if (!SLOTS.contains(slot)) {
                continue;
            }
            int[] counts = facts.computeIfAbsent(slot, unused -> new int[3]);
            counts[1]++;
            boolean hit = false;
            for (Mention mention : read) {
                if (name(mention).equals(slot) && matches(heard.message(), mention, told.words())) {
                    hit = true;
                    used.add(mention);
                }
            }
            counts[0] += hit ? 1 : 0;
            if (!hit) {
                misses.add("missed " + slot + "=" + told.words() + " | " + line.text());
            }
        }
        for (Mention mention : read) {
            int[] counts = facts.computeIfAbsent(name(mention), unused -> new int[3]);
            if (!used.contains(mention)
                    && read.stream()
                            .noneMatch(other -> used.contains(other)
                                    && name(other).equals(name(mention))
                                    && other.span().overlaps(mention.span()))) {
                counts[2]++;
                misses.add("wrong " + name(mention) + "=" + heard.message().text(mention.span()) + " | " + line.text());
            }
        }
    }

    long right() {
        return readings.stream().filter(Reading::right).count();
    }

    double f1() {
        int hits = facts.values().stream().mapToInt(counts -> counts[0]).sum();
        int told = facts.values().stream().mapToInt(counts -> counts[1]).sum();
        int wrong = facts.values().stream().mapToInt(counts -> counts[2]).sum();
        return f1(hits, told, wrong);
    }

    static double f1(int hits, int told, int wrong) {
        return told + hits + wrong == 0 ? 0 : 2.0 * hits / (told + hits + wrong);
    }

    private static String name(Mention mention) {
        return NAMES.getOrDefault(mention.slot(), mention.slot());
    }

    private static boolean matches(Message message, Mention mention, String words) {
        String normal = ChineseText.of(words).text();
        String read = message.words().rawOf(mention.span());
        int at = message.words().raw().indexOf(words);
        Span raw = message.words().toRaw(mention.span());
        boolean overlaps = at >= 0 && raw.overlaps(new Span(at, at + words.length()));
        String said = ChineseText.of(read).text();
        return overlaps
                || said.contains(normal)
                || normal.contains(said)
                || mention.value().equals(words);
    }
}
