package org.carechat.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/// Keyword and vector in one Lucene index, kept on disk and updated by the passages' own hashes: only what changed
/// is written again. Thread-safe.
final class PassageIndex implements AutoCloseable {

    private static final String KEY = "passage";
    private static final String ARTICLE = "of-article";
    private static final String TEXT = "text";
    private static final String VECTOR = "vector";
    /// Up to some 20,000 passages a question is compared with each: that is exact, as quick as walking a graph of
    /// neighbours, and spares every start the making of one. Beyond, Lucene makes a graph; it takes this number for
    /// the neighbours that would be looked for, and asks whether a walk would visit fewer passages than there are.
    private static final int WORTH_A_GRAPH = 2_000;

    private static final Codec CODEC = new Lucene104Codec() {
        private final KnnVectorsFormat exact = new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                1,
                null,
                WORTH_A_GRAPH);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return exact;
        }
    };

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private boolean pruned;
    private final PassageAnalyzer analyzer = new PassageAnalyzer();

    PassageIndex(Directory directory) {
        try {
            this.directory = directory;
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setCodec(CODEC));
            forgetOtherShape();
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an earlier version wrote in another shape is written anew.
    private void forgetOtherShape() throws IOException {
        try (IndexReader reader = DirectoryReader.open(writer)) {
            FieldInfo key = FieldInfos.getMergedFieldInfos(reader).fieldInfo(KEY);
            if (reader.numDocs() > 0 && (key == null || key.getDocValuesType() != DocValuesType.SORTED)) {
                writer.deleteAll();
            }
        }
    }

    /// Makes the index hold `passages`, by keyword at once; vectors that it has are kept. What an earlier bundle
    /// left stays, for the turns that began with it, until the next start.
    ///
    /// @return the passages that have no vector yet
    synchronized List<Passage> update(Collection<Passage> passages) {
        try {
            Map<String, Boolean> indexed = indexed();
            Map<String, Passage> wanted = new LinkedHashMap<>();
            passages.forEach(passage -> wanted.put(passage.key(), passage));
            if (!pruned) {
                prune(indexed.keySet(), wanted.keySet());
            }
            for (Passage passage : wanted.values()) {
                if (!indexed.containsKey(passage.key())) {
                    writer.updateDocument(new Term(KEY, passage.key()), document(passage));
                }
            }
            publish();
            return wanted.values().stream()
                    .filter(passage -> !indexed.getOrDefault(passage.key(), false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prune(Set<String> indexed, Set<String> wanted) throws IOException {
        Set<String> gone = new HashSet<>(indexed);
        gone.removeAll(wanted);
        for (String key : gone) {
            writer.deleteDocuments(new Term(KEY, key));
        }
        pruned = true;
    }

    /// The passages of one bundle.
    View of(Set<String> keys) {
        return new View(Set.copyOf(keys));
    }

    /// Questions are compared with them once it is settled.
    void addVectors(List<Passage> passages, List<float[]> vectors) {
        try {
            for (int i = 0; i < passages.size(); i++) {
                Document document = document(passages.get(i));
                document.add(new KnnFloatVectorField(VECTOR, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
                writer.updateDocument(new Term(KEY, passages.get(i).key()), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Publishes what was added, and forgets for good what was replaced: it would count in the weights of words
    /// until some merge, and the same question would find otherwise on two nodes.
    synchronized void settle() {
        try {
            writer.forceMerge(1);
            publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a bundle looks for among its own passages. Thread-safe.
    final class View {

        private final Set<String> keys;

        private View(Set<String> keys) {
            this.keys = keys;
        }

        /// @return the best keyword score of each article, among the `most` best passages; scores are relative to
        ///     the best
        Map<String, Float> byKeyword(String question, int most) {
            QueryBuilder builder = new QueryBuilder(analyzer);
            builder.setEnableGraphQueries(false);
            Query query = builder.createBooleanQuery(TEXT, question);
            return query == null ? Map.of() : means(search(query, most, keys), 1);
        }

        /// @return the mean of the three best cosines of each article, among the `most` nearest passages: an
        ///     article that is near in several ways of asking is meant more likely than one that is near in a
        ///     single one
        Map<String, Float> byVector(float[] question, int most) {
            Map<String, Float> means = means(search(new KnnFloatVectorQuery(VECTOR, question, most), most, keys), 3);
            means.replaceAll((article, score) -> 2 * score - 1);
            return means;
        }
    }

    /// @return the scores of each article's passages, best first
    private Map<String, List<Float>> search(Query query, int most, Set<String> keys) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Map<String, List<Float>> scores = new HashMap<>();
                ScoreDoc[] hits = searcher.search(query, most).scoreDocs;
                HitNames names = new HitNames(searcher, hits);
                String[] passages = names.of(KEY);
                String[] articles = names.of(ARTICLE);
                for (int i = 0; i < hits.length; i++) {
                    if (keys.contains(passages[i])) {
                        scores.computeIfAbsent(articles[i], id -> new ArrayList<>())
                                .add(hits[i].score);
                    }
                }
                return scores;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an article's missing passages would score is not known; the least of all that were found stands for
    /// them.
    private static Map<String, Float> means(Map<String, List<Float>> scores, int of) {
        float least = (float)
                scores.values().stream().mapToDouble(List::getLast).min().orElse(0);
        Map<String, Float> means = new HashMap<>();
        scores.forEach((article, found) -> {
            float sum = 0;
            for (int i = 0; i < of; i++) {
                sum += i < found.size() ? found.get(i) : least;
            }
            means.put(article, sum / of);
        });
        return means;
    }

    /// Which passages are in the index, and whether with a vector.
    private Map<String, Boolean> indexed() throws IOException {
        Map<String, Boolean> keys = new HashMap<>();
        if (!DirectoryReader.indexExists(directory)) {
            return keys;
        }
        try (IndexReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            keys(searcher, MatchAllDocsQuery.INSTANCE).forEach(key -> keys.put(key, false));
            keys(searcher, new FieldExistsQuery(VECTOR)).forEach(key -> keys.put(key, true));
        }
        return keys;
    }

    private static List<String> keys(IndexSearcher searcher, Query query) throws IOException {
        int all = Math.max(1, searcher.getIndexReader().numDocs());
        return List.of(new HitNames(searcher, searcher.search(query, all).scoreDocs).of(KEY));
    }

    private static Document document(Passage passage) {
        Document document = new Document();
        document.add(new StringField(KEY, passage.key(), Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(passage.key())));
        document.add(new SortedDocValuesField(ARTICLE, new BytesRef(passage.article())));
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        return document;
    }

    private void publish() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
