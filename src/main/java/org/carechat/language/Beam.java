package org.carechat.language;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/// The likeliest outcomes of a row of characters, by the search that OpenNLP's name finder makes (`BeamSearch` with
/// `NameFinderSequenceValidator`), and with the same result. Two things are done once instead of again and again:
/// what is looked at around a character is the same for all ways that are still open, and a way is a link to the one
/// that it goes on from, not a copy of it. Not for several threads.
final class Beam {

    private static final double WORST = -100_000;
    private static final String START = "start";
    private static final String GOES_ON = "cont";

    /// A way to read the characters so far, the likeliest first.
    private record Way(@Nullable Way before, String outcome, double score) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            return Double.compare(other.score, score);
        }

        static String outcome(@Nullable Way way) {
            return way == null ? SpanFeatures.OTHER : way.outcome;
        }
    }

    private final MaxentModel model;
    private final int width;
    private final double[] scores;

    Beam(MaxentModel model, int width) {
        this.model = model;
        this.width = width;
        this.scores = new double[model.getNumOutcomes()];
    }

    /// @return one outcome for each character; empty where no way is left
    List<String> best(String[] characters, List<String> marks) {
        Queue<Way> open = new PriorityQueue<>(width);
        open.add(new Way(null, "", 0));
        for (int at = 0; at < characters.length; at++) {
            SpanFeatures.Around around = SpanFeatures.around(characters, marks, at);
            Queue<Way> next = new PriorityQueue<>(width);
            int ways = Math.min(width, open.size());
            for (int i = 0; i < ways; i++) {
                goOn(open.remove(), at, around, next);
            }
            open = next;
        }
        return open.isEmpty() ? List.of() : outcomes(open.remove());
    }

    private void goOn(Way way, int at, SpanFeatures.Around around, Queue<Way> next) {
        @Nullable Way last = at == 0 ? null : way;
        @Nullable Way lastButOne = at < 2 ? null : way.before();
        model.eval(around.decided(Way.outcome(last), Way.outcome(lastButOne)), scores);
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double least = sorted[Math.max(0, sorted.length - width)];
        add(way, last, least, next);
        if (next.isEmpty()) {
            add(way, last, Double.NEGATIVE_INFINITY, next);
        }
    }

    private void add(Way way, @Nullable Way last, double least, Queue<Way> next) {
        for (int i = 0; i < scores.length; i++) {
            String outcome = model.getOutcome(i);
            if (scores[i] >= least && mayFollow(last, outcome)) {
                Way more = new Way(way, outcome, way.score() + Math.log(scores[i]));
                if (more.score() > WORST) {
                    next.add(more);
                }
            }
        }
    }

    /// A stretch only goes on where one of its kind has begun.
    private static boolean mayFollow(@Nullable Way last, String outcome) {
        if (!outcome.endsWith(GOES_ON)) {
            return true;
        }
        boolean begun = last != null && (last.outcome().endsWith(START) || last.outcome().endsWith(GOES_ON));
        return begun && kind(last.outcome()).equals(kind(outcome));
    }

    private static String kind(String outcome) {
        return outcome.substring(0, outcome.lastIndexOf('-'));
    }

    private static List<String> outcomes(Way way) {
        Deque<String> outcomes = new ArrayDeque<>();
        for (Way at = way; at.before() != null; at = at.before()) {
            outcomes.addFirst(at.outcome());
        }
        return List.copyOf(outcomes);
    }
}
