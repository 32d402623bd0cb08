package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How content the customer is with this sitting.
@RestController
@RequestMapping("/api/v1/conversations/{id}/rating")
@Tag(name = "rating")
class RatingController {

    private static final int BEST = 5;

    /// @param score 1 to 5
    /// @param comment at most 2,000 characters
    /// @param extra ignored
    record Rating(
            @Nullable Integer score,
            @Nullable String comment,
            @Nullable Map<String, Object> extra) {}

    private final Doorkeeper doorkeeper;
    private final Ratings ratings;
    private final Supplier<String> ids;
    private final Clock clock;

    RatingController(Doorkeeper doorkeeper, Feed feed, Supplier<String> ids, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.ratings = new Ratings(feed);
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(summary = "Rates the sitting, once; the same rating again is the same one")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> rate(
            @Parameter(hidden = true) Visitor visitor, @PathVariable String id, @RequestBody Rating rating) {
        Integer given = rating.score();
        if (given == null) {
            throw Refusal.required("score");
        }
        int score = given;
        if (score < 1 || score > BEST) {
            throw Refusal.invalid("score", "range", Map.of("least", 1, "most", BEST));
        }
        String comment = rating.comment() == null || rating.comment().isBlank() ? null : Words.clean(rating.comment());
        Head head = doorkeeper.enter(visitor);
        return Map.of("seq", ratings.once(head, () -> rated(score, comment), known -> same(known, score, comment)));
    }

    private Event rated(int score, @Nullable String comment) {
        return new Event.Rated(new Stamp(ids.get(), clock.instant(), null, Author.customer()), score, comment);
    }

    /// Sent again, it is the same rating; another one isn't taken any more.
    private static long same(Posted known, int score, @Nullable String comment) {
        if (known.event() instanceof Event.Rated rated
                && rated.score() == score
                && Objects.equals(rated.comment(), comment)) {
            return known.seq();
        }
        throw Refusal.of(Fault.ALREADY_RATED);
    }
}
