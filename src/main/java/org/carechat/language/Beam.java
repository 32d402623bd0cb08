package org.carechat.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The likeliest outcomes of a row of characters, by the search that OpenNLP's name finder makes (`BeamSearch`
/// with `NameFinderSequenceValidator`), and with the same result. Two things are done once instead of again and
/// again: what is looked at around a character is the same for all ways that are still open, and a way is a link
/// to the one that it goes on from, not a copy of it. Not for several threads.
final class Beam {

    private static final double WORST = -100_000;
    private static final int NOTHING = -1;

    /// A way to read the characters so far, the likeliest first.
    private record Way(@Nullable Way before, int outcome, double score) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            return Double.compare(other.score, score);
        }
    }

    private final Outcomes outcomes;
    private final int width;
    private final double[] around;
    private final double[] scores;

    Beam(Outcomes outcomes, int width) {
        this.outcomes = outcomes;
        this.width = width;
        this.around = new double[outcomes.count()];
        this.scores = new double[outcomes.count()];
    }

    /// @return one outcome for each character; empty where no way is left
    List<String> best(String[] characters, List<String> marks) {
        Queue<Way> open = new PriorityQueue<>(width);
        open.add(new Way(null, NOTHING, 0));
        for (int at = 0; at < characters.length; at++) {
            SpanFeatures.Around seen = SpanFeatures.around(characters, marks, at);
            outcomes.weigh(seen.features(), around);
            Queue<Way> next = new PriorityQueue<>(width);
            int ways = Math.min(width, open.size());
            for (int i = 0; i < ways; i++) {
                goOn(open.remove(), seen, next);
            }
            open = next;
        }
        return open.isEmpty() ? List.of() : named(open.remove());
    }

    private void goOn(Way way, SpanFeatures.Around seen, Queue<Way> next) {
        int lastButOne = way.before() == null ? NOTHING : way.before().outcome();
        outcomes.score(around, seen.decided(name(way.outcome()), name(lastButOne)), scores);
        add(way, least(), next);
        if (next.isEmpty()) {
            add(way, Double.NEGATIVE_INFINITY, next);
        }
    }

    private void add(Way way, double least, Queue<Way> next) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least && outcomes.mayFollow(way.outcome(), i)) {
                Way more = new Way(way, i, way.score() + Math.log(scores[i]));
                if (more.score() > WORST) {
                    next.add(more);
                }
            }
        }
    }

    /// @return the least of the best scores, as many as the beam is wide
    private double least() {
        double[] best = new double[width];
        for (double score : scores) {
            for (int i = 0; i < width && score > best[width - 1]; i++) {
                if (score > best[i]) {
                    System.arraycopy(best, i, best, i + 1, width - i - 1);
                    best[i] = score;
                    break;
                }
            }
        }
        return best[Math.min(width, scores.length) - 1];
    }

    private String name(int outcome) {
        return outcome == NOTHING ? SpanFeatures.OTHER : outcomes.name(outcome);
    }

    private List<String> named(Way way) {
        Deque<String> names = new ArrayDeque<>();
        for (Way at = way; at.before() != null; at = at.before()) {
            names.addFirst(outcomes.name(at.outcome()));
        }
        return List.copyOf(names);
    }
}
