package org.carechat.knowledge;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// What hits are called. Names lie in columns that are read from front to back, which costs a fraction of
/// unpacking each hit's document. Confined to one thread, and to the time for which the searcher is held.
final class HitNames {

    private final List<LeafReaderContext> leaves;
    private final ScoreDoc[] hits;
    /// The places of the hits, in the order in which they are stored.
    private final int[] stored;

    HitNames(IndexSearcher searcher, ScoreDoc[] hits) {
        this.leaves = searcher.getIndexReader().leaves();
        this.hits = hits;
        this.stored = IntStream.range(0, hits.length)
                .boxed()
                .sorted(Comparator.comparingInt(at -> hits[at].doc))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// @param field a column that every document has
    /// @return what stands there, in the order of the hits
    String[] of(String field) throws IOException {
        String[] names = new String[hits.length];
        LeafReaderContext leaf = null;
        SortedDocValues column = DocValues.emptySorted();
        for (int at : stored) {
            int doc = hits[at].doc;
            if (leaf == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
                column = DocValues.getSorted(leaf.reader(), field);
            }
            if (!column.advanceExact(doc - leaf.docBase)) {
                throw new IllegalStateException("a passage without its " + field);
            }
            names[at] = column.lookupOrd(column.ordValue()).utf8ToString();
        }
        return names;
    }
}
