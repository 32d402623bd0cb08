package org.carechat.language;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The language model, for administrators: how it does, what it was asked, and the switch.
@RestController
@RequestMapping("/api/v1/admin/model")
class ModelController {

    private static final String TYPES = "https://carechat.org/problems/";

    /// @param on null is refused
    record Wanted(@Nullable Boolean on) {}

    private final ModelStatus status;
    private final Exchanges log;

    ModelController(ModelStatus status, Exchanges log) {
        this.status = status;
        this.log = log;
    }

    @GetMapping
    ModelStatus.View now() {
        return status.view();
    }

    /// Switches it on or off on all nodes, within about a second, until it is switched again.
    @PutMapping
    ModelStatus.View set(@RequestBody Wanted wanted) {
        Boolean on = wanted.on();
        if (on == null) {
            throw problem(HttpStatus.BAD_REQUEST, "invalid", "'on' is true or false");
        }
        if (!status.set(on)) {
            throw problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "this node follows, but the other nodes can't be told now");
        }
        return status.view();
    }

    @GetMapping("/exchanges")
    List<Exchange> exchanges(@RequestParam(defaultValue = "50") int limit) {
        return log.newest(Math.clamp(limit, 1, 200));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private static ErrorResponseException problem(HttpStatus status, String type, String words) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, words);
        detail.setType(URI.create(TYPES + type));
        return new ErrorResponseException(status, detail, null);
    }
}
