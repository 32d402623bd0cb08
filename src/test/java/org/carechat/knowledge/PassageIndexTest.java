package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {

    private static final List<Passage> PASSAGES =
            List.of(Passage.of("return", "七天能不能退货"), Passage.of("invoice", "发票丢了怎么办"));
    private static final List<float[]> VECTORS = List.of(new float[] {1, 0}, new float[] {0, 1});

    @TempDir
    private Path folder;

    @Test
    void findsByWordsAtOnceAndByMeaningOnceItIsSettled() throws IOException {
        try (PassageIndex index = new PassageIndex(new ByteBuffersDirectory())) {
            assertThat(index.update(PASSAGES)).isEqualTo(PASSAGES);
            assertThat(all(index).byKeyword("退货", 5)).containsOnlyKeys("return");
            assertThat(all(index).byVector(VECTORS.getLast(), 1)).isEmpty();

            index.addVectors(PASSAGES, VECTORS);
            index.settle();

            assertThat(all(index).byVector(VECTORS.getLast(), 1)).containsOnlyKeys("invoice");
            assertThat(all(index).byKeyword("退货", 5)).containsOnlyKeys("return");
        }
    }

    @Test
    void keepsVectorsOverARestartAndForgetsWhatIsGone() throws IOException {
        try (PassageIndex index = new PassageIndex(FSDirectory.open(folder))) {
            index.update(PASSAGES);
            index.addVectors(PASSAGES, VECTORS);
            index.settle();
        }
        try (PassageIndex index = new PassageIndex(FSDirectory.open(folder))) {
            assertThat(index.update(PASSAGES.subList(1, 2))).isEmpty();
            assertThat(all(index).byVector(VECTORS.getFirst(), 5)).containsOnlyKeys("invoice");
        }
    }

    @Test
    void writesAnewWhatLiesThereInAnotherShape() throws IOException {
        try (IndexWriter older = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StringField("key", PASSAGES.getFirst().key(), Field.Store.YES));
            older.addDocument(document);
        }
        try (PassageIndex index = new PassageIndex(FSDirectory.open(folder))) {
            assertThat(index.update(PASSAGES)).isEqualTo(PASSAGES);
            assertThat(all(index).byKeyword("发票", 5)).containsOnlyKeys("invoice");
        }
    }

    private static PassageIndex.View all(PassageIndex index) {
        Set<String> keys = PASSAGES.stream().map(Passage::key).collect(Collectors.toSet());
        return index.of(keys);
    }
}
