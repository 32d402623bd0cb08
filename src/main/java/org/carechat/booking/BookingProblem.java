package org.carechat.booking;

import java.net.URI;
import java.util.Locale;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal of the booking API as a problem document: a stable type, and words in the caller's language.
final class BookingProblem extends ErrorResponseException {

    private static final String TYPES = "https://carechat.org/problems/";

    private BookingProblem(HttpStatus status, ProblemDetail detail) {
        super(status, detail, null);
    }

    /// @param name the stable name, also the key of its words: `problem.booking.<name>` and `….en`
    /// @param field what is wrong, or in the way; null where it isn't one thing
    /// @param locale null where the caller names no language
    static BookingProblem of(
            HttpStatus status, String name, @Nullable String field, Phrasebook phrasebook, @Nullable Locale locale) {
        boolean chinese = locale == null || !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String words = phrasebook.text("problem.booking." + name + (chinese ? "" : ".en"));
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, words.replace("{field}", field == null ? "" : field));
        detail.setType(URI.create(TYPES + name));
        detail.setTitle(name);
        detail.setProperty("code", name);
        if (field != null) {
            detail.setProperty("field", field);
        }
        return new BookingProblem(status, detail);
    }
}
