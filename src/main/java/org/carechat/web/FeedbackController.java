package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Whether an answer helped. It is journalled as a finding of the kind `feedback`, with the articles that the
/// answer rested on, for whoever mends them.
@RestController
@RequestMapping("/api/v1/conversations/{id}/feedback")
@Tag(name = "feedback")
class FeedbackController {

    static final String KIND = "feedback";

    /// @param seq the number of the bot's message
    /// @param comment at most 2,000 characters
    /// @param extra ignored
    record Feedback(
            @Nullable Long seq,
            @Nullable Boolean helpful,
            @Nullable String comment,
            @Nullable Map<String, Object> extra) {}

    private final Doorkeeper doorkeeper;
    private final Feed feed;
    private final Journal journal;
    private final RateLimit limit;
    private final Clock clock;

    FeedbackController(Doorkeeper doorkeeper, Feed feed, Journal journal, Limits limits, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.feed = feed;
        this.journal = journal;
        this.limit = new RateLimit(limits.messagesPerMinute(), System::nanoTime);
        this.clock = clock;
    }

    @Operation(summary = "Says whether an answer of the bot helped; a later word replaces an earlier one")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(@Parameter(hidden = true) Visitor visitor, @PathVariable String id, @RequestBody Feedback feedback) {
        if (feedback.seq() == null) {
            throw Refusal.required("seq");
        }
        if (feedback.helpful() == null) {
            throw Refusal.required("helpful");
        }
        doorkeeper.enter(visitor);
        limit.take(id).ifPresent(wait -> {
            throw Refusal.later(Fault.TOO_MANY_REQUESTS, wait);
        });
        Event.ServiceMessage answer =
                answer(id, feedback.seq()).orElseThrow(() -> Refusal.invalid("seq", "answer", Map.of()));
        Map<String, Object> data = data(feedback, feedback.seq(), feedback.helpful(), answer);
        Finding finding = new Finding(KIND, feedback.seq().toString(), clock.instant(), data);
        journal.append(id, List.of(new Entry.Found(finding)));
    }

    private Optional<Event.ServiceMessage> answer(String conversation, long seq) {
        if (seq < 1) {
            return Optional.empty();
        }
        return feed.events(conversation, seq - 1, 1).stream()
                .map(Posted::event)
                .filter(event -> event.stamp().from().role() == Role.BOT)
                .filter(Event.ServiceMessage.class::isInstance)
                .map(Event.ServiceMessage.class::cast)
                .findFirst();
    }

    private static Map<String, Object> data(Feedback feedback, long seq, boolean helpful, Event.ServiceMessage answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("seq", seq);
        data.put("helpful", helpful);
        data.put("act", answer.act().wire());
        data.put("articles", answer.citations().stream().map(Citation::article).toList());
        if (feedback.comment() != null && !feedback.comment().isBlank()) {
            data.put("comment", Words.clean(feedback.comment()));
        }
        return data;
    }
}
