package org.carechat.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What administrators see of the receivers: what waits for each and what was given up, which they can have tried
/// again. Everything below `/api/v1/admin` needs an administrator's session at the desk.
@RestController
@RequestMapping("/api/v1/admin/webhooks")
class WebhookController {

    private static final String NOT_FOUND = "https://carechat.org/problems/not-found";

    private final List<Receiver> receivers;
    private final Topics topics;
    private final Outbox outbox;
    private final ZoneId zone;

    WebhookController(PostRoom room, Topics topics, Outbox outbox, ZoneId zone) {
        this.receivers = room.receivers();
        this.topics = topics;
        this.outbox = outbox;
        this.zone = zone;
    }

    record Gathered<T>(List<T> items) {}

    /// @param events what it wants; empty for all
    /// @param waiting how many deliveries it is still to get
    record ReceiverView(String name, String host, Set<String> events, long waiting, List<DeadView> givenUp) {}

    /// @param delivery and event are left out where there is nothing left to tell
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadView(@Nullable String delivery, @Nullable String event, OffsetDateTime at) {}

    record Retried(int deliveries) {}

    @GetMapping
    Gathered<ReceiverView> all() {
        return new Gathered<>(receivers.stream().map(this::view).toList());
    }

    @PostMapping("/{name}/retry")
    Retried retry(@PathVariable String name) {
        if (receivers.stream().noneMatch(receiver -> receiver.name().equals(name))) {
            throw missing(name);
        }
        return new Retried(outbox.revive(name));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    /// The rest of an address may hold a secret.
    private ReceiverView view(Receiver receiver) {
        return new ReceiverView(
                receiver.name(),
                receiver.url().getHost(),
                new TreeSet<>(receiver.events()),
                outbox.waiting(receiver.name()),
                outbox.dead(receiver.name()).stream().map(this::view).toList());
    }

    private DeadView view(Outbox.Dead dead) {
        News news = topics.read(dead.item()).orElse(null);
        return new DeadView(
                news == null ? null : news.id(),
                news == null ? null : news.event(),
                dead.at().atZone(zone).toOffsetDateTime());
    }

    private static ErrorResponseException missing(String name) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "there is no receiver '" + name + "'");
        detail.setType(URI.create(NOT_FOUND));
        return new ErrorResponseException(HttpStatus.NOT_FOUND, detail, null);
    }
}
