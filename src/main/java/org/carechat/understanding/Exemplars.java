package org.carechat.understanding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.Labelled;
import org.carechat.language.Neighbours;
import org.carechat.language.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the training sentences mean, once the embedding model is there: by a model that is learnt from their
/// vectors and their words without the appliances in them, and by those that lie nearest. Thread-safe.
final class Exemplars {

    private static final Logger LOG = LoggerFactory.getLogger(Exemplars.class);

    /// What the nearest count against the model; fitted on the sentences of an author who had written none of the
    /// others.
    private static final double NEAREST = 0.4;
    /// The share of an intent that has none of the nearest.
    private static final double LEAST = 1e-3;

    private final Embeddings embeddings;
    private final Masked masked;
    private volatile @Nullable Learnt learnt;

    private record Learnt(SentenceModel model, Neighbours nearest) {}

    Exemplars(Embeddings embeddings, Masked masked) {
        this.embeddings = embeddings;
        this.masked = masked;
    }

    /// Makes the vectors and learns from them, which takes seconds to minutes, unless they and what was learnt from
    /// them were kept. Until then, and where it fails, reading goes on by words alone.
    void load(List<Labelled> examples, KeptModels kept) {
        try {
            List<SentenceModel.Example> meant = withVectors(examples);
            learnt = new Learnt(SentenceModel.of(meant, kept), new Neighbours(meant));
            embeddings.passage("the first text waits until the model is there");
        } catch (RuntimeException e) {
            LOG.warn("Sentences can't be compared by meaning: {}", e.toString());
        }
    }

    private List<SentenceModel.Example> withVectors(List<Labelled> examples) {
        List<float[]> vectors =
                embeddings.passages(examples.stream().map(Labelled::sentence).toList());
        return IntStream.range(0, examples.size())
                .mapToObj(i -> new SentenceModel.Example(
                        examples.get(i).label(), masked.of(examples.get(i).sentence()), vectors.get(i)))
                .toList();
    }

    boolean ready() {
        return learnt != null && embeddings.ready();
    }

    /// @return every intent with its weight by what the text means, which add up to no certain sum; call only when
    ///     ready
    Map<String, Double> likelihoods(String text) {
        Learnt by = Objects.requireNonNull(learnt);
        float[] vector = embeddings.passage(text);
        Map<String, Double> near = by.nearest().likelihoods(vector);
        Map<String, Double> likely = by.model().likelihoods(masked.of(text), vector);
        likely.replaceAll((intent, share) -> share * Math.pow(near.getOrDefault(intent, 0.0) + LEAST, NEAREST));
        return likely;
    }
}
