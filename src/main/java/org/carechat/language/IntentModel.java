package org.carechat.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/// Sorts sentences into classes: maximum entropy over character n-grams, trained from examples; a dozen thousand of
/// them take some ten seconds, so what was trained is kept. A text that shares nothing with the examples gets much
/// the same low score for all classes, which is how to tell that it is none of them. Safe to share between threads.
public final class IntentModel {

    private static final int ITERATIONS = 45;
    private static final String KIND = "words-" + ITERATIONS;

    private final MaxentModel model;

    private IntentModel(MaxentModel model) {
        this.model = model;
    }

    /// @param examples sentences in normal writing, at least two labels among them
    /// @return the model that was kept of the very same examples, otherwise a newly trained one, which is kept
    public static IntentModel of(List<Labelled> examples, KeptModels kept) {
        byte[] bytes = kept.get(KIND, examples, () -> Training.written(trained(examples)));
        return new IntentModel(Training.read(bytes));
    }

    /// @param examples sentences in normal writing, at least two labels among them
    public static IntentModel train(List<Labelled> examples) {
        return new IntentModel(trained(examples));
    }

    private static MaxentModel trained(List<Labelled> examples) {
        List<Event> events = examples.stream()
                .map(example -> new Event(example.label(), CharacterNgrams.of(example.sentence())))
                .toList();
        return Training.trained("MAXENT", events, ITERATIONS, 1);
    }

    /// @param text in normal writing
    /// @return every label with its probability, likeliest first
    public List<Scored> classify(String text) {
        double[] probabilities = model.eval(CharacterNgrams.of(text));
        List<Scored> ranked = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            ranked.add(new Scored(model.getOutcome(i), probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
        return ranked;
    }
}
