package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Waiter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The log of a conversation: at once, by long poll, or as a stream.
@RestController
@RequestMapping("/api/v1/conversations/{id}/events")
@Tag(name = "events")
class EventsController {

    private static final int MOST = 1_000;

    private final Doorkeeper doorkeeper;
    private final Feed feed;
    private final Waiter waiter;
    private final EventView view;
    private final EventStream stream;

    EventsController(Doorkeeper doorkeeper, Feed feed, Waiter waiter, EventView view, EventStream stream) {
        this.doorkeeper = doorkeeper;
        this.feed = feed;
        this.waiter = waiter;
        this.view = view;
        this.stream = stream;
    }

    @Operation(summary = "The events after a number; a stream where text/event-stream is asked for")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = EventsAnswer.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<?> events(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "200") String limit,
            @RequestParam(defaultValue = "PT0S") String wait,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Parameter(hidden = true) ServerHttpRequest http) {
        long from = Params.number("after", after, 0, Long.MAX_VALUE);
        int most = (int) Params.number("limit", limit, 1, MOST);
        Duration longest = Params.wait(wait);
        doorkeeper.enter(visitor);
        if (http.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
            long resumed = lastEventId == null ? from : Params.number("Last-Event-ID", lastEventId, 0, Long.MAX_VALUE);
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .header("X-Accel-Buffering", "no")
                    .body(stream.after(id, resumed));
        }
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(page(id, from, most, longest));
    }

    private EventsAnswer page(String id, long from, int most, Duration longest) {
        List<Posted> events =
                waiter.await(id, longest, () -> some(id, from, most)).orElse(List.of());
        long last = feed.head(id).map(Head::lastSeq).orElse(from);
        return new EventsAnswer(view.of(id, events), last);
    }

    private Optional<List<Posted>> some(String id, long from, int most) {
        return Optional.of(feed.events(id, from, most)).filter(found -> !found.isEmpty());
    }
}
