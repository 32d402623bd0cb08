package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.evaluation.Scoreboard;
import org.carechat.language.ChineseText;
import org.carechat.language.Embeddings;
import org.carechat.language.Labelled;
import org.carechat.language.Learning;
import org.junit.jupiter.api.Test;

/// How much of what two authors wrote is understood: they had nothing but a list of intents, nobody tuned on their
/// lines, and those that happen to be training sentences are left out.
class UnderstandingEvaluationTest {

    private static final String REFUSED = "out-of-scope";
    private static final Path READERS = Path.of("src/test/resources/evaluation/understanding/test-readers.tsv");
    private static final List<Line> LINES = lines();
    private static final Comprehension READER = Comprehension.of(
            Spoken.BUNDLE, Embeddings.inProcess(Path.of("target/models")), Spoken.KEPT, Learning.FIRST);

    @Test
    void understandsWhatOthersWrote() {
        Measured plain = measured(LINES, line -> line);
        Noise noise = new Noise(20261122);
        Measured spoilt = measured(LINES, noise::on);
        new Scoreboard("understanding")
                .rate("intents", "messages of which exactly what is wanted is read", plain.right(), all(plain))
                .score("facts", "F1 of facts by the stretch of text they stand in", plain.f1())
                .rate("refused", "messages out of scope that are refused", refused(plain, true), scope(plain, true))
                .count("wrongly-refused", "messages of customers that are refused", refused(plain, false))
                .rate("noisy", "the same with one noise each", spoilt.right(), all(spoilt))
                .table("Intent by intent", List.of("intent", "right", "of"), byIntent(plain))
                .table("Taken for each other", List.of("meant", "read", "how often"), confusions(plain))
                .table("Facts", List.of("slot", "found", "told", "wrong"), facts(plain))
                .table("Calibration", List.of("probability", "messages", "right"), calibration())
                .publish();
    }

    @Test
    void holdsEnoughLinesOfEveryIntent() {
        Map<String, Long> counts = Line.of("test").stream()
                .flatMap(line -> line.intents().stream())
                .collect(Collectors.groupingBy(intent -> intent, Collectors.counting()));
        assertThat(Line.of("test")).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(counts.values()).allMatch(count -> count >= 30);
    }

    /// How far the labels are a matter of opinion: two readers had the definitions of the intents and nothing else.
    @Test
    void isLabelledAsTwoReadersWouldLabelIt() throws IOException {
        List<Line> lines = Line.of("test");
        List<String> read = Files.readAllLines(READERS);
        assertThat(read).hasSameSizeAs(lines);
        new Scoreboard("understanding-readers")
                .rate(
                        "first",
                        "utterances that one reader labels as their author does",
                        agreeing(read, 0),
                        lines.size())
                .rate("second", "utterances that another does", agreeing(read, 1), lines.size())
                .publish();
    }

    private static long agreeing(List<String> read, int reader) {
        List<Line> lines = Line.of("test");
        return IntStream.range(0, lines.size())
                .filter(at -> Set.of(read.get(at).split("\t")[reader].split("\\+"))
                        .equals(lines.get(at).intents()))
                .count();
    }

    private static List<Line> lines() {
        Set<String> trained = Intents.of(Spoken.BUNDLE).examples().stream()
                .map(Labelled::sentence)
                .collect(Collectors.toSet());
        return Line.of("test").stream()
                .filter(line -> !trained.contains(ChineseText.of(line.text()).text()))
                .toList();
    }

    private static Measured measured(Collection<Line> lines, java.util.function.UnaryOperator<String> spoil) {
        Measured measured = new Measured();
        for (Line line : lines) {
            Composer.Heard heard = READER.hear(reading(spoil.apply(line.text())));
            measured.add(line, heard, READER.intents(heard));
        }
        return measured;
    }

    private static Reading reading(String text) {
        Incoming said = new Incoming(1, new Content.Text(text), null, Instant.EPOCH);
        return new Reading(List.of(said), Conversation.empty("c"), Spoken.TODAY);
    }

    private static long all(Measured measured) {
        return measured.readings.size();
    }

    private static Predicate<Measured.Reading> outside(boolean outside) {
        return reading -> reading.line().intents().contains(REFUSED) == outside;
    }

    private static long scope(Measured measured, boolean outside) {
        return measured.readings.stream().filter(outside(outside)).count();
    }

    private static long refused(Measured measured, boolean outside) {
        return measured.readings.stream()
                .filter(outside(outside))
                .filter(reading -> reading.intents().contains(REFUSED))
                .count();
    }

    private static List<List<String>> byIntent(Measured measured) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Measured.Reading reading : measured.readings) {
            long[] count =
                    counts.computeIfAbsent(String.join("+", reading.line().intents()), unused -> new long[2]);
            count[0] += reading.right() ? 1 : 0;
            count[1]++;
        }
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("+"))
                .map(entry -> List.of(entry.getKey(), "" + entry.getValue()[0], "" + entry.getValue()[1]))
                .toList();
    }

    private static List<List<String>> confusions(Measured measured) {
        Map<String, Long> counts = measured.readings.stream()
                .filter(reading -> !reading.right())
                .collect(Collectors.groupingBy(
                        reading -> String.join("+", reading.line().intents()) + " "
                                + reading.intents().stream().sorted().collect(Collectors.joining("+")),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry ->
                        List.of(entry.getKey().split(" ")[0], entry.getKey().split(" ")[1], "" + entry.getValue()))
                .toList();
    }

    private static List<List<String>> facts(Measured measured) {
        List<List<String>> rows = new ArrayList<>();
        measured.facts.forEach(
                (slot, counts) -> rows.add(List.of(slot, "" + counts[0], "" + counts[1], "" + counts[2])));
        return rows;
    }

    /// Of messages that want one thing: how often the likeliest reading is right, by how likely it is said to be.
    private static List<List<String>> calibration() {
        int[][] buckets = new int[10][2];
        for (Line line : LINES) {
            if (line.intents().size() == 1) {
                var first = READER.ranked(reading(line.text())).getFirst();
                int[] bucket = buckets[Math.min(9, (int) (first.score() * 10))];
                bucket[0]++;
                bucket[1] += line.intents().contains(first.label()) ? 1 : 0;
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < buckets.length; i++) {
            int all = buckets[i][0];
            String share = all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * buckets[i][1] / all);
            rows.add(List.of("%.1f–%.1f".formatted(i / 10.0, (i + 1) / 10.0), "" + all, share));
        }
        return rows;
    }
}
