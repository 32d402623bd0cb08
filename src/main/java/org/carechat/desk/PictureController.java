package org.carechat.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carechat.conversation.Attachment;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.customer.AttachmentLinks;
import org.carechat.customer.Attachments;
import org.carechat.customer.FileKind;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// Pictures and documents that an agent uploads for their customer; what it is, is judged by its content.
@RestController("deskPictureController")
@RequestMapping(Area.REST + "/conversations/{id}/attachments")
class PictureController {

    private static final int MOST = 10 * 1024 * 1024;
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    record Uploaded(String id, String mediaType, long size, String url) {}

    private final Feed feed;
    private final Attachments attachments;
    private final AttachmentLinks links;
    private final Supplier<String> ids;
    private final Semaphore places = new Semaphore(AT_ONCE);

    PictureController(Feed feed, Attachments attachments, AttachmentLinks links, Supplier<String> ids) {
        this.feed = feed;
        this.attachments = attachments;
        this.links = links;
        this.ids = ids;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            ServerWebExchange exchange) {
        Head head = feed.head(id).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        if (!signedIn.account().id().equals(head.agent())) {
            throw DeskRefusal.of(DeskFault.NOT_OWNER);
        }
        if (!places.tryAcquire()) {
            throw DeskRefusal.later(Duration.ofMinutes(1));
        }
        try {
            return keep(id, bytes(exchange));
        } finally {
            places.release();
        }
    }

    private Uploaded keep(String conversation, byte[] content) {
        FileKind kind = FileKind.of(content).orElseThrow(() -> DeskRefusal.invalid("file", "media"));
        Attachment made = new Attachment(ids.get(), kind.mediaType(), content.length);
        return switch (attachments.keep(conversation, made, content)) {
            case Attachments.Keeping.Kept ignored ->
                new Uploaded(made.id(), made.mediaType(), made.size(), links.url(conversation, made.id()));
            case Attachments.Keeping.Full ignored -> throw DeskRefusal.invalid("file", "most");
            case Attachments.Keeping.NoRoom ignored -> throw DeskRefusal.later(Duration.ofMinutes(1));
            case Attachments.Keeping.Missing ignored -> throw DeskRefusal.of(DeskFault.NOT_FOUND);
        };
    }

    /// Blocks until all of it has come; it never lies unsealed on a disk.
    private static byte[] bytes(ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().getContentLength() > MOST + MOST / 100) {
            throw DeskRefusal.invalid("file", "large");
        }
        try {
            MultiValueMap<String, Part> parts = exchange.getMultipartData().block(LONGEST);
            FilePart file = (parts == null
                            ? Stream.<Part>empty()
                            : parts.values().stream().flatMap(List::stream))
                    .filter(FilePart.class::isInstance)
                    .map(FilePart.class::cast)
                    .findFirst()
                    .orElseThrow(() -> DeskRefusal.invalid("file", "required"));
            DataBuffer joined = DataBufferUtils.join(file.content(), MOST).block(LONGEST);
            return joined == null ? new byte[0] : read(joined);
        } catch (DataBufferLimitException tooMuch) {
            throw DeskRefusal.invalid("file", "large");
        }
    }

    private static byte[] read(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
