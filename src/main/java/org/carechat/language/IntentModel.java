package org.carechat.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingConfiguration;
import opennlp.tools.util.TrainingParameters;

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
        try {
            byte[] bytes = kept.get(KIND, examples, () -> written(trained(examples)));
            return new IntentModel(
                    new GenericModelReader(new BinaryFileDataReader(new ByteArrayInputStream(bytes))).getModel());
        } catch (IOException e) {
            throw new UncheckedIOException("what was written as a model can't be read as one", e);
        }
    }

    /// @param examples sentences in normal writing, at least two labels among them
    public static IntentModel train(List<Labelled> examples) {
        return new IntentModel(trained(examples));
    }

    private static MaxentModel trained(List<Labelled> examples) {
        List<Event> events = examples.stream()
                .map(example -> new Event(example.label(), CharacterNgrams.of(example.sentence())))
                .toList();
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        TrainingConfiguration quiet = new TrainingConfiguration(new QuietTraining(), null);
        try {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>(), quiet)
                    .train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException("training from examples in memory can't fail to read", e);
        }
    }

    private static byte[] written(MaxentModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new GenericModelWriter((AbstractModel) model, new DataOutputStream(bytes)).persist();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        return bytes.toByteArray();
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
