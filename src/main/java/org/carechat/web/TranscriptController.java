package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The conversation to keep: as text, as a page to print, or as JSON with the chain that shows whether it is whole.
@RestController
@RequestMapping("/api/v1/conversations/{id}/transcript")
@Tag(name = "transcript")
class TranscriptController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    /// The first that is welcome is given.
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON, HTML, TEXT);

    private final Doorkeeper doorkeeper;
    private final Transcripts transcripts;
    private final JsonMapper json;

    TranscriptController(Doorkeeper doorkeeper, Transcripts transcripts, JsonMapper json) {
        this.doorkeeper = doorkeeper;
        this.transcripts = transcripts;
        this.json = json;
    }

    @Operation(summary = "The transcript: text/plain, text/html or application/json, by Accept")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @GetMapping
    ResponseEntity<byte[]> transcript(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable String id,
            @Parameter(hidden = true) ServerHttpRequest http) {
        MediaType type = wanted(http.getHeaders().getAccept());
        doorkeeper.enter(visitor);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(written(id, type));
    }

    private byte[] written(String id, MediaType type) {
        Transcripts.Transcript transcript = transcripts.of(id);
        if (type.equals(HTML)) {
            return transcripts.page(transcript).getBytes(StandardCharsets.UTF_8);
        }
        if (type.equals(TEXT)) {
            return transcripts.text(transcript).getBytes(StandardCharsets.UTF_8);
        }
        return json.writeValueAsBytes(transcripts.json(transcript));
    }

    private static MediaType wanted(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return OFFERED.getFirst();
        }
        return accepted.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                        .reversed()
                        .thenComparing(TranscriptController::vagueness))
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> OFFERED.stream().filter(type::isCompatibleWith))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Fault.NOT_ACCEPTABLE));
    }

    private static int vagueness(MediaType type) {
        return type.isWildcardType() ? 2 : type.isWildcardSubtype() ? 1 : 0;
    }
}
