package org.carechat.knowledge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which version of an article holds for a question, and whether that has to be said: today's, or, where the
/// article counts from the purchase, the one that held when the machine was bought.
///
/// @param day what decided; null where there is only one version
record DatedArticle(Article article, @Nullable LocalDate day, boolean purchase) {

    /// @param purchase as the conversation knows it: a day, a month, a year, or two of them with a slash; null
    ///     if it doesn't
    static DatedArticle of(Article found, List<Article> versions, @Nullable String purchase, LocalDate today) {
        if (versions.size() < 2) {
            return new DatedArticle(found, null, false);
        }
        if (!found.countsFromPurchase() || purchase == null) {
            return new DatedArticle(found, today, false);
        }
        String[] ends = purchase.split("/", 2);
        Optional<LocalDate> first = firstDay(ends[0]);
        Optional<LocalDate> last = lastDay(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty()) {
            return new DatedArticle(found, today, false);
        }
        Article then = heldOn(versions, first.get());
        return then.equals(heldOn(versions, last.get()))
                ? new DatedArticle(then, first.get(), true)
                : new DatedArticle(found, today, false);
    }

    /// The earliest version stands for the time before it, of which nothing is known.
    private static Article heldOn(List<Article> versions, LocalDate day) {
        return versions.stream()
                .filter(article -> article.inForceOn(day))
                .findFirst()
                .orElseGet(() -> versions.stream()
                        .min(java.util.Comparator.comparing(Article::validFrom))
                        .orElseThrow());
    }

    private static Optional<LocalDate> firstDay(String written) {
        try {
            return Optional.of(
                    switch (written.length()) {
                        case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
                        case 7 -> YearMonth.parse(written).atDay(1);
                        default -> LocalDate.parse(written);
                    });
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> lastDay(String written) {
        return firstDay(written).map(day -> switch (written.length()) {
            case 4 -> day.plusYears(1).minusDays(1);
            case 7 -> day.plusMonths(1).minusDays(1);
            default -> day;
        });
    }
}
