package org.carechat.language;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/// Turns text into vectors whose nearness says what is about the same thing. Nearness alone never decides an
/// intent: "book a visit" and "cancel the visit" lie closer together than most paraphrases. Safe for any number
/// of threads.
public interface Embeddings {

    /// The length of every vector.
    int DIMENSIONS = 512;

    /// The model that runs in this process, loading in the background.
    ///
    /// @param folder where it may unpack its native library and keep vectors
    static Embeddings inProcess(Path folder) {
        return new BgeEmbeddings(folder, Runtime.getRuntime().availableProcessors(), 10_000);
    }

    /// @return whether the model is loaded; until then, and for ever if it can't be loaded, callers do without
    boolean ready();

    /// @return the vector (length 1, not to be changed) of a question with which passages are looked for
    float[] query(String text);

    /// @return the vector (length 1, not to be changed) of a passage, or of a sentence that is compared with
    /// its like
    float[] passage(String text);

    /// Many passages; leaves room for queries that come meanwhile. Their vectors are kept on disk, found by
    /// content.
    List<float[]> passages(List<String> texts);

    /// @return the cosine of two vectors of length 1
    static float cosine(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }
}
