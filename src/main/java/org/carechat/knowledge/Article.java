package org.carechat.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question that customers ask, and its answer: a file of `knowledge-base/policies/`. Several files with one id
/// are versions of it, each with its own time.
///
/// @param asked ways in which it is asked
/// @param products the products it is about; `all` stands for every one
/// @param models beginnings of the only models it is about, lower case; none for every model
/// @param codes the only error codes it is about, lower case; none for every one
/// @param covers statements of the policy source that it passes on
/// @param validFrom the first day on which it holds
/// @param validTo the last day; null while it holds
/// @param conflicts contested points that it touches, by id in `conflicts.yaml`
/// @param next flows that may come after it
/// @param safetyFirst whether its first sentence says what to do at once, before any remark about the source
/// @param countsFromPurchase whether the version counts that held when the machine was bought, not today's
/// @param body Markdown with references `{{fact:key}}`, `{{contact:id}}` and `{{conflict:id}}` in place of figures
record Article(
        String id,
        String title,
        List<String> asked,
        List<String> products,
        List<String> models,
        List<String> codes,
        List<String> covers,
        @Nullable String section,
        @Nullable String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> conflicts,
        List<String> next,
        boolean safetyFirst,
        boolean countsFromPurchase,
        String body) {

    static final String EVERY_PRODUCT = "all";

    /// @return the same article, asked in those ways as well
    Article askedAlso(List<String> more) {
        List<String> all =
                Stream.concat(asked.stream(), more.stream()).distinct().toList();
        return new Article(
                id,
                title,
                all,
                products,
                models,
                codes,
                covers,
                section,
                source,
                validFrom,
                validTo,
                conflicts,
                next,
                safetyFirst,
                countsFromPurchase,
                body);
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /// @return whether there is a day on which both hold
    boolean overlaps(Article other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    /// @return whether it may answer a question about that; one that names a product, models or codes is for
    ///     those alone
    boolean isAbout(Subject subject) {
        String product = subject.product();
        boolean productFits = product == null || products.contains(EVERY_PRODUCT) || products.contains(product);
        return productFits && fits(models, subject.model()) && fits(codes, subject.code());
    }

    private static boolean fits(List<String> narrowed, @Nullable String named) {
        return narrowed.isEmpty() || named != null && narrowed.stream().anyMatch(named::startsWith);
    }
}
