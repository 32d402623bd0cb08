package org.carechat.knowledge;

import org.carechat.dialogue.Scene;

/// Fits the words of an answer to the question. Thread-safe; throws nothing.
@FunctionalInterface
interface Drafting {

    Drafting NONE = (scene, question, source) -> new Draft.AsItIs();

    Draft draft(Scene scene, String question, Source source);

    /// What an answer may be made of.
    ///
    /// @param text the article's answer, figures put in
    /// @param preface what is said before it, whoever words it; empty where nothing is
    record Source(Article article, String text, String preface) {}
}
