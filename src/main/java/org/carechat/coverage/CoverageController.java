package org.carechat.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carechat.coverage.rules.FactProblem;
import org.carechat.coverage.rules.InvalidFacts;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The door of the rules that ship, `/rules/v1`: open to anyone.
@RestController
@RequestMapping("/rules/v1/coverage")
class CoverageController {

    private final Policies policies;
    private final JsonMapper json;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final ZoneId zone;

    CoverageController(Policies policies, JsonMapper json, Phrasebook phrasebook, Clock clock, ZoneId zone) {
        this.policies = policies;
        this.json = json;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.zone = zone;
    }

    @Operation(
            summary = "Decides whether a repair is free",
            description = "Facts that are absent were not asked for; `unknown` was asked for and can't be said."
                    + " With `policyVersion`, and `asOf` and `facts` as a decision was kept with them, that decision is"
                    + " made again.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DecisionDocs.Request.class))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The decision",
                        content = @Content(schema = @Schema(implementation = DecisionDocs.Answer.class))),
                @ApiResponse(
                        responseCode = "400",
                        description = "Facts that cannot be, or a policy that never was in use, each named under"
                                + " `problems`",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class)))
            })
    @PostMapping(
            path = "/decisions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> decide(@RequestBody String body, @Nullable Locale locale) {
        Locale language = locale == null ? Locale.CHINESE : locale;
        try {
            Object read = json.readValue(body, Object.class);
            BuiltInCoverage rules = rules(DecisionRequest.policyVersion(read));
            DecisionRequest asked = DecisionRequest.read(
                    read, rules.book(), clock.instant().atZone(zone).toLocalDate());
            return DecisionJson.write(rules.decide(asked.asOf(), asked.facts()));
        } catch (InvalidFacts e) {
            throw CoverageProblem.of(e.problems(), phrasebook, language);
        } catch (JacksonException e) {
            throw CoverageProblem.of(List.of(new FactProblem("body", "not-an-object", "")), phrasebook, language);
        }
    }

    private BuiltInCoverage rules(@Nullable String version) {
        return policies.find(version)
                .orElseThrow(() -> new InvalidFacts(
                        List.of(new FactProblem(DecisionRequest.POLICY, "unknown-policy", String.valueOf(version)))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(CoverageProblem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
