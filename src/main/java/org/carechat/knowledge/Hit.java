package org.carechat.knowledge;

/// How well an article fits a question.
///
/// @param score keyword and meaning together, 0 to 1: for ranking
/// @param cosine the nearest passage's cosine; 0 where there are no vectors
/// @param overlap how much of the question stands in the way of asking that is most like it, 0 to 1
record Hit(Article article, double score, double cosine, double overlap) {

    private static final double NEAR = 0.80;
    private static final double LIKELY = 0.60;

    /// Whether the article answers the question at all, whatever its rank. Cosine alone can't tell: "book a visit" and
    /// "cancel the visit" are near, too. The bounds were chosen on the development questions.
    boolean answers() {
        return cosine >= NEAR || 0.6 * cosine + 0.4 * overlap >= LIKELY || cosine == 0 && overlap >= 0.6;
    }
}
