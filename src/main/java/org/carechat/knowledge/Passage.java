package org.carechat.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What is indexed of an article: one way it is asked, or its title with its text.
///
/// @param key the hash of article and text: unchanged passages are not indexed again
record Passage(String key, String article, String text) {

    static List<Passage> of(Article article, ArticleText text) {
        List<Passage> passages = asked(article);
        String plain = text.words(article.body());
        passages.add(of(article.id(), article.title() + "\n" + plain));
        return passages;
    }

    /// @param article the id of an article, or of a topic that none answers
    static Passage of(String article, String text) {
        return new Passage(hash(article + "\n" + text), article, text);
    }

    /// The ways of asking alone, with the title.
    static List<Passage> asked(Article article) {
        List<Passage> passages = new ArrayList<>();
        article.asked().forEach(asked -> passages.add(of(article.id(), asked)));
        passages.add(of(article.id(), article.title()));
        return passages;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
