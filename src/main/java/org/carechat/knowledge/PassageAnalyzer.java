package org.carechat.knowledge;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts Chinese into single characters and pairs of neighbours. Word segmenters lose short colloquial questions,
/// since they cut question and article differently.
final class PassageAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(source));
        return new TokenStreamComponents(source, new CJKBigramFilter(tokens, CJKBigramFilter.HAN, true));
    }
}
