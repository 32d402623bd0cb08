package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Head;
import org.carechat.customer.Erasure;
import org.carechat.customer.Erasure.OpenVisits;
import org.carechat.customer.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is held about a customer: shown whole, and erased, on their word.
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "personal data")
class PersonalDataController {

    private final Doorkeeper doorkeeper;
    private final PersonalData personalData;
    private final Erasure erasure;

    PersonalDataController(Doorkeeper doorkeeper, PersonalData personalData, Erasure erasure) {
        this.doorkeeper = doorkeeper;
        this.personalData = personalData;
        this.erasure = erasure;
    }

    @Operation(summary = "Everything that is held about the customer, in all their conversations")
    @GetMapping("/personal-data")
    ResponseEntity<Map<String, Object>> show(@Parameter(hidden = true) Visitor visitor, @PathVariable String id) {
        Head head = doorkeeper.enter(visitor);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                .body(personalData.of(head));
    }

    @Operation(summary = "Erases everything that is held about the customer; the token is dead afterwards")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "409", description = "Visits are still to come: 'appointments' names them")
    @DeleteMapping
    ResponseEntity<Void> erase(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable String id,
            @Parameter(schema = @Schema(allowableValues = {"cancel", "keep"})) @RequestParam(required = false) @Nullable
                    String appointments) {
        OpenVisits wish = wish(appointments);
        Head head = doorkeeper.enter(visitor);
        return switch (erasure.erase(head, wish)) {
            case Erasure.Result.Erased ignored -> ResponseEntity.noContent().build();
            case Erasure.Result.Open open ->
                throw Refusal.of(Fault.OPEN_APPOINTMENTS, Map.of("appointments", shown(open.visits())));
            case Erasure.Result.TooLate late ->
                throw Refusal.of(Fault.OPEN_APPOINTMENTS, "too-late", Map.of("appointments", shown(late.visits())));
            case Erasure.Result.Unknown ignored -> throw Refusal.later(Fault.UNAVAILABLE, Refusals.STORE_RETRY);
        };
    }

    private static OpenVisits wish(@Nullable String appointments) {
        return switch (appointments) {
            case null -> OpenVisits.NAME;
            case "cancel" -> OpenVisits.CANCEL;
            case "keep" -> OpenVisits.KEEP;
            default -> throw Refusal.invalid("appointments", "appointments", Map.of());
        };
    }

    private static List<Map<String, Object>> shown(List<Visits.Visit> visits) {
        return visits.stream().map(Visits.Visit::data).toList();
    }
}
