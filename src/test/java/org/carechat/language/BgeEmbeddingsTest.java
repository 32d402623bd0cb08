package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BgeEmbeddingsTest {

    private static final BgeEmbeddings EMBEDDINGS = new BgeEmbeddings(Path.of("target/models"), 2, 10);

    @AfterAll
    static void close() {
        EMBEDDINGS.close();
    }

    @Test
    void makesVectorsOfLengthOne() {
        float[] vector = EMBEDDINGS.passage("保修期是几年");

        assertThat(vector).hasSize(Embeddings.DIMENSIONS);
        assertThat(Embeddings.cosine(vector, vector)).isCloseTo(1f, within(0.001f));
        assertThat(EMBEDDINGS.ready()).isTrue();
    }

    @Test
    void putsWhatIsAboutTheSameThingNearer() {
        float[] question = EMBEDDINGS.query("发票丢了怎么办");
        List<float[]> passages = EMBEDDINGS.passages(List.of("购机凭证遗失后的处理", "油烟机的清洗方法"));

        assertThat(Embeddings.cosine(question, passages.get(0)))
                .isGreaterThan(Embeddings.cosine(question, passages.get(1)));
    }

    @Test
    void tellsQuestionsFromPassages() {
        assertThat(EMBEDDINGS.query("打不着火")).isNotEqualTo(EMBEDDINGS.passage("打不着火"));
    }
}
