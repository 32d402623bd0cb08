package org.carechat.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BioCodec;

/// Finds stretches of a sentence that say something of a kind, as OpenNLP's name finder does: a linear model over
/// the characters and what dictionaries say of them, the likeliest sequence by beam search. Training takes a few
/// seconds, so what was trained is kept. Safe to share between threads.
public final class SpanModel {

    private static final int BEAM = 3;
    private static final int ITERATIONS = 20;
    private static final String ALGORITHM = "PERCEPTRON";
    private static final String KIND = "spans-1-" + ITERATIONS;
    /// Longer texts are read piece by piece: at each character the beam copies all that it has decided.
    private static final int PIECE = 300;
    private static final String ENDS = "。!?;,\n ";

    /// A stretch that was found.
    public record Found(String kind, Span span) {}

    /// A sentence with what stands in it.
    ///
    /// @param text in normal writing
    /// @param marks what dictionaries say of each character, several divided by spaces; empty where they say
    ///     nothing
    /// @param spans in order, none overlapping
    public record Annotated(String text, List<String> marks, List<Found> spans) {

        private Labelled labelled() {
            String told = spans.stream().map(Found::toString).collect(Collectors.joining());
            return new Labelled(told, text + String.join("|", marks));
        }
    }

    private final Outcomes outcomes;

    private SpanModel(MaxentModel model) {
        this.outcomes = new Outcomes((AbstractModel) model);
    }

    /// @return the model that was kept of the very same examples, otherwise a newly trained one, which is kept
    public static SpanModel of(List<Annotated> examples, KeptModels kept) {
        List<Labelled> names = examples.stream().map(Annotated::labelled).toList();
        byte[] bytes = kept.get(KIND, names, () -> Training.written(trained(examples)));
        return new SpanModel(Training.read(bytes));
    }

    public static SpanModel train(List<Annotated> examples) {
        return new SpanModel(trained(examples));
    }

    private static MaxentModel trained(List<Annotated> examples) {
        List<Event> events =
                examples.stream().flatMap(example -> events(example).stream()).toList();
        return Training.trained(ALGORITHM, events, ITERATIONS, 0);
    }

    /// @param text in normal writing
    /// @param marks as in the examples
    /// @return what stands there, left to right, none overlapping
    public List<Found> find(String text, List<String> marks) {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            found.addAll(find(text.substring(from, to), marks.subList(from, to), from));
            from = to;
        }
        return List.copyOf(found);
    }

    /// @return where the piece ends: after the last mark that fits in
    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + PIECE);
        if (most == text.length()) {
            return most;
        }
        for (int at = most; at > from + PIECE / 2; at--) {
            if (ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return most;
    }

    private List<Found> find(String piece, List<String> marks, int from) {
        String[] characters = characters(piece);
        List<String> best = new Beam(outcomes, BEAM).best(characters, marks);
        return Arrays.stream(new BioCodec().decode(best))
                .map(span -> new Found(span.getType(), new Span(from + span.getStart(), from + span.getEnd())))
                .toList();
    }

    private static List<Event> events(Annotated example) {
        String[] characters = characters(example.text());
        opennlp.tools.util.Span[] spans = example.spans().stream()
                .map(found -> new opennlp.tools.util.Span(
                        found.span().from(), found.span().to(), found.kind()))
                .toArray(opennlp.tools.util.Span[]::new);
        String[] outcomes = new BioCodec().encode(spans, characters.length);
        List<Event> events = new ArrayList<>();
        for (int at = 0; at < characters.length; at++) {
            events.add(new Event(outcomes[at], SpanFeatures.of(characters, example.marks(), at, outcomes)));
        }
        return events;
    }

    private static String[] characters(String text) {
        return text.chars().mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new);
    }
}
