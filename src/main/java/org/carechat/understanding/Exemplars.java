package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.language.Embeddings;
import org.carechat.language.Labelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The training sentences as vectors, made in the background once the model is there. Thread-safe.
final class Exemplars {

    private static final Logger LOG = LoggerFactory.getLogger(Exemplars.class);

    private record Exemplar(String intent, float[] vector) {}

    private final Embeddings embeddings;
    private volatile List<Exemplar> exemplars = List.of();

    Exemplars(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// Makes the vectors; takes seconds.
    void load(List<Labelled> examples) {
        List<float[]> vectors =
                embeddings.passages(examples.stream().map(Labelled::sentence).toList());
        List<Exemplar> made = new ArrayList<>(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            made.add(new Exemplar(examples.get(i).label(), vectors.get(i)));
        }
        exemplars = List.copyOf(made);
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
        return !exemplars.isEmpty();
    }

    /// @return for each intent how near its nearest example is, -1 to 1
    Map<String, Float> nearness(String text) {
        float[] vector = embeddings.passage(text);
        Map<String, Float> nearest = new HashMap<>();
        for (Exemplar exemplar : exemplars) {
            nearest.merge(exemplar.intent(), Embeddings.cosine(vector, exemplar.vector()), Math::max);
        }
        return nearest;
    }
}
