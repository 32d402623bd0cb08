package org.carechat.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carechat.language.ChineseText;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.SentenceModel;

/// Learns from the ways of asking which article is meant: another sign beside nearness. By words alone it is ready
/// at once; with the vectors it judges better. Thread-safe.
final class AskedModel {

    private static final float[] NONE = {};

    private final SentenceModel model;
    private final boolean vectors;

    private AskedModel(SentenceModel model, boolean vectors) {
        this.model = model;
        this.vectors = vectors;
    }

    /// @param asked of at least two articles
    static AskedModel byWords(List<Passage> asked, KeptModels kept) {
        List<float[]> none = asked.stream().map(way -> NONE).toList();
        return new AskedModel(SentenceModel.roughly(examples(asked, none), kept), false);
    }

    /// Takes seconds where it wasn't kept.
    ///
    /// @param asked of at least two articles
    static AskedModel byMeaning(List<Passage> asked, Embeddings embeddings, KeptModels kept) {
        List<float[]> vectors =
                embeddings.passages(asked.stream().map(Passage::text).toList());
        return new AskedModel(SentenceModel.of(examples(asked, vectors), kept), true);
    }

    /// @param question in normal writing
    /// @param vector of the question; of length 0 while there are no vectors
    /// @return the probability of each article and of each topic that none answers
    Map<String, Double> likelihoods(String question, float[] vector) {
        return model.likelihoods(question, vectors ? vector : NONE);
    }

    private static List<SentenceModel.Example> examples(List<Passage> asked, List<float[]> vectors) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new SentenceModel.Example(
                        asked.get(i).article(),
                        ChineseText.of(asked.get(i).text()).text(),
                        vectors.get(i)))
                .toList();
    }
}
