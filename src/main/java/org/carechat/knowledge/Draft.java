package org.carechat.knowledge;

/// What became of the wish to put an article's answer into other words.
sealed interface Draft {

    /// The article's own words are said.
    record AsItIs() implements Draft {}

    /// @param text every sentence of which rests on the article
    record Written(String text) implements Draft {}

    /// The article is said not to answer the question.
    record NoAnswer() implements Draft {}
}
