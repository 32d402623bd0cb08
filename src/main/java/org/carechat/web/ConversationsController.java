package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.customer.Channel;
import org.carechat.customer.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Opening a conversation, its token, and how it stands.
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "conversations")
class ConversationsController {

    private static final int FIRST_PAGE = 200;

    private final Reception reception;
    private final Doorkeeper doorkeeper;
    private final Threshold threshold;
    private final Overview overview;
    private final EventView view;
    private final Feed feed;

    ConversationsController(
            Reception reception,
            Doorkeeper doorkeeper,
            Threshold threshold,
            Overview overview,
            EventView view,
            Feed feed) {
        this.reception = reception;
        this.doorkeeper = doorkeeper;
        this.threshold = threshold;
        this.overview = overview;
        this.view = view;
        this.feed = feed;
    }

    @Operation(summary = "Opens a conversation; a known person comes back to the open one (200)")
    @PostMapping
    ResponseEntity<OpenAnswer> open(
            @RequestBody OpenRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) ServerHttpRequest http) {
        String address = threshold.pass(http);
        if (request.channel() == null) {
            throw Refusal.required("channel");
        }
        Channel channel = doorkeeper.channel(request.channel());
        doorkeeper.checkSite(channel.id(), VisitorResolver.origin(http));
        Reception.Opened opened = reception.open(channel, request, Params.idempotencyKey(key), address);
        return ResponseEntity.status(opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/conversations/" + opened.conversation()))
                .header("Cache-Control", "no-store")
                .body(answer(opened.conversation()));
    }

    @Operation(summary = "A fresh token for a valid one, or for one that expired within 7 days while the talk is open")
    @PostMapping("/{id}/token")
    ResponseEntity<Map<String, String>> token(
            @PathVariable String id, @Parameter(hidden = true) ServerHttpRequest http) {
        Token token = doorkeeper.renew(id, VisitorResolver.token(http), VisitorResolver.origin(http));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Map.of("token", token.value(), "expiresAt", view.time(token.expiresAt())));
    }

    @Operation(summary = "How the conversation stands")
    @GetMapping("/{id}")
    ConversationView state(@Parameter(hidden = true) Visitor visitor, @PathVariable String id) {
        return overview.of(doorkeeper.enter(visitor));
    }

    private OpenAnswer answer(String conversation) {
        Head head = feed.head(conversation).orElseThrow(() -> Refusal.of(Fault.NOT_FOUND));
        Token token = doorkeeper.issue(conversation);
        return new OpenAnswer(
                conversation,
                token.value(),
                view.time(token.expiresAt()),
                head.mode().wire(),
                head.lastSeq(),
                view.of(conversation, feed.events(conversation, 0, FIRST_PAGE)));
    }
}
