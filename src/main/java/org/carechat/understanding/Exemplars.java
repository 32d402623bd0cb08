package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.Labelled;
import org.carechat.language.Scored;
import org.carechat.language.VectorModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the training sentences mean, with and without the appliances in them, learnt from their vectors once
/// the embedding model is there. Thread-safe.
final class Exemplars {

    private static final Logger LOG = LoggerFactory.getLogger(Exemplars.class);

    private final Embeddings embeddings;
    private final Masked masked;
    private volatile @Nullable VectorModel model;

    Exemplars(Embeddings embeddings, Masked masked) {
        this.embeddings = embeddings;
        this.masked = masked;
    }

    /// Makes the vectors and learns from them, which takes seconds to minutes, unless what was learnt from the very
    /// same sentences was kept. Until then, and where it fails, reading goes on by words alone.
    void load(List<Labelled> examples, KeptModels kept) {
        try {
            model = VectorModel.of(examples, () -> vectors(examples), kept);
            embeddings.passage("the first text waits until the model is there");
        } catch (RuntimeException e) {
            LOG.warn("Sentences can't be compared by meaning: {}", e.toString());
        }
    }

    private List<float[]> vectors(List<Labelled> examples) {
        List<float[]> whole =
                embeddings.passages(examples.stream().map(Labelled::sentence).toList());
        List<float[]> bare = embeddings.passages(
                examples.stream().map(example -> masked.of(example.sentence())).toList());
        List<float[]> both = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            both.add(joined(whole.get(i), bare.get(i)));
        }
        return both;
    }

    private static float[] joined(float[] first, float[] second) {
        float[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    boolean ready() {
        return model != null && embeddings.ready();
    }

    /// @return every intent with its probability by what the text means; call only when ready
    List<Scored> classify(String text) {
        return Objects.requireNonNull(model)
                .classify(joined(embeddings.passage(text), embeddings.passage(masked.of(text))));
    }
}
