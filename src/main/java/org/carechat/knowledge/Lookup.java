package org.carechat.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found for a question, and how: for the answer, and for whoever wants to know why.
///
/// @param subject what narrowed the articles before any was ranked
/// @param hits the articles that were left, best first
record Lookup(Subject subject, List<Hit> hits, Found found) {

    /// What the customer gets.
    sealed interface Found {

        /// A phone number was brought along, and what the registry knows of it.
        record Number(ContactCheck.Standing standing) implements Found {}

        /// @param certain whether nobody else's word that it doesn't answer counts
        /// @param premise what the question took for granted and isn't so; null where it didn't
        record One(Article article, boolean certain, Premises.@Nullable Premise premise) implements Found {}

        /// @param articles two to four that fit as well as each other, best first
        record Several(List<Article> articles) implements Found {}

        record Nothing(Instead instead) implements Found {}
    }

    /// What can be said where nothing answers.
    ///
    /// @param says what is known of the topic; null where the general sentence has to do
    /// @param articles what may be looked at, best first; may be empty
    record Instead(@Nullable String says, List<Article> articles) {

        static final Instead NOTHING = new Instead(null, List.of());
    }
}
