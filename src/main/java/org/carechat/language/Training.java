package org.carechat.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// Trains linear models from events in memory, and makes bytes of them and them of bytes. The same
/// events make the same model.
final class Training {

    private Training() {}

    /// @param algorithm `MAXENT`, or `PERCEPTRON`, which takes a tenth of the time
    /// @param cutoff how often a feature must be seen to count
    static MaxentModel trained(String algorithm, List<Event> events, int iterations, int cutoff) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        TrainingConfiguration quiet = new TrainingConfiguration(new QuietTraining(), null);
        try {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>(), quiet)
                    .train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException("training from examples in memory can't fail to read", e);
        }
    }

    static byte[] written(MaxentModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new GenericModelWriter((AbstractModel) model, new DataOutputStream(bytes)).persist();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        return bytes.toByteArray();
    }

    static MaxentModel read(byte[] bytes) {
        try {
            return new GenericModelReader(new BinaryFileDataReader(new ByteArrayInputStream(bytes))).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException("what was written as a model can't be read as one", e);
        }
    }
}
