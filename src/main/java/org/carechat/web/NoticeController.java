package org.carechat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.carechat.handoff.Banner;
import org.carechat.handoff.Housekeeping;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What all customers are told while something is down.
@RestController
@RequestMapping("/api/v1/notice")
@Tag(name = "notice")
class NoticeController {

    /// @param until absent where no end is known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(String text, @Nullable String until) {}

    private final Housekeeping house;
    private final EventView view;
    private final Clock clock;

    NoticeController(Housekeeping house, EventView view, Clock clock) {
        this.house = house;
        this.view = view;
        this.clock = clock;
    }

    @Operation(summary = "What all customers are told while something is down; 204 where there is nothing to tell")
    @GetMapping
    ResponseEntity<Notice> notice() {
        Banner banner = house.rules().banner();
        if (banner == null || !banner.shown(clock.instant())) {
            return ResponseEntity.noContent()
                    .header("Cache-Control", "no-store")
                    .build();
        }
        Instant until = banner.until();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Notice(banner.text(), until == null ? null : view.time(until)));
    }
}
