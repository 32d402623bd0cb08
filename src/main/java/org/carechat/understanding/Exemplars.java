package org.carechat.understanding;

import java.util.List;
import java.util.Objects;
import org.carechat.language.Embeddings;
import org.carechat.language.Labelled;
import org.carechat.language.Scored;
import org.carechat.language.VectorModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the training sentences mean, learnt from their vectors in the background once the embedding model is there.
/// Thread-safe.
final class Exemplars {

    private static final Logger LOG = LoggerFactory.getLogger(Exemplars.class);

    private final Embeddings embeddings;
    private volatile @Nullable VectorModel model;

    Exemplars(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// Makes the vectors and learns from them; takes seconds.
    void load(List<Labelled> examples) {
        List<float[]> vectors =
                embeddings.passages(examples.stream().map(Labelled::sentence).toList());
        model = VectorModel.train(examples.stream().map(Labelled::label).toList(), vectors);
    }

    /// Makes the vectors on a thread of its own; without them reading goes on by the model alone.
    void loadInBackground(List<Labelled> examples) {
        Thread.ofVirtual().name("exemplars").start(() -> {
            try {
                load(examples);
            } catch (RuntimeException e) {
                LOG.warn("Sentences can't be compared by meaning: {}", e.toString());
            }
        });
    }

    boolean ready() {
        return model != null;
    }

    /// @return every intent with its probability by what the text means; call only when ready
    List<Scored> classify(String text) {
        return Objects.requireNonNull(model).classify(embeddings.passage(text));
    }
}
