package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.carechat.conversation.Attachment;
import org.carechat.customer.AttachmentLinks;
import org.carechat.customer.Attachments;
import org.carechat.customer.FileKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// Pictures and documents of a conversation: uploaded with the token, shown by a signed address.
@RestController
@RequestMapping("/api/v1/conversations/{id}/attachments")
@Tag(name = "attachments")
class AttachmentsController {

    /// What is uploaded can neither run anything nor be taken for something else.
    private static final String INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// @param size in bytes
    /// @param url signed, for this file alone, short-lived
    record Uploaded(String id, String mediaType, long size, String url) {}

    private final Doorkeeper doorkeeper;
    private final Threshold threshold;
    private final Uploads uploads;
    private final Attachments attachments;
    private final AttachmentLinks links;

    AttachmentsController(
            Doorkeeper doorkeeper,
            Threshold threshold,
            Uploads uploads,
            Attachments attachments,
            AttachmentLinks links) {
        this.doorkeeper = doorkeeper;
        this.threshold = threshold;
        this.uploads = uploads;
        this.attachments = attachments;
        this.links = links;
    }

    @Operation(summary = "Uploads an image (JPEG, PNG, WebP, HEIC) or a PDF, 10 MiB at most, to be sent in a message")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(type = "object", requiredProperties = "file"),
                            schemaProperties =
                                    @SchemaProperty(
                                            name = "file",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Uploaded> upload(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable String id,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        doorkeeper.enter(visitor);
        String from = threshold.address(exchange.getRequest());
        Attachment kept = uploads.take(id, from, () -> Upload.file(exchange));
        String url = links.url(id, kept.id());
        return ResponseEntity.created(URI.create(url))
                .header("Cache-Control", "no-store")
                .body(new Uploaded(kept.id(), kept.mediaType(), kept.size(), url));
    }

    @Operation(summary = "An attachment, by the signed address that events carry; no token is needed")
    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam(required = false) @Nullable Long expires,
            @RequestParam(required = false) @Nullable String signature) {
        if (expires == null || signature == null || !links.good(id, attachment, expires, signature)) {
            throw Refusal.of(Fault.NOT_FOUND);
        }
        Attachment known = attachments.find(id, attachment).orElseThrow(() -> Refusal.of(Fault.NOT_FOUND));
        byte[] content = attachments.read(id, attachment).orElseThrow(() -> Refusal.of(Fault.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(known.mediaType()))
                .header("Content-Disposition", disposition(known))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", INERT)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "private, no-store")
                .body(content);
    }

    /// The name is ours: what the customer's was is nobody's business.
    private static String disposition(Attachment known) {
        FileKind kind = FileKind.ofMediaType(known.mediaType()).orElseThrow();
        String how = kind == FileKind.PDF ? "attachment" : "inline";
        return how + "; filename=\"" + known.id() + "." + kind.extension() + "\"";
    }
}
