package org.carechat.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.carechat.conversation.Attachment;
import org.carechat.customer.Attachments;
import org.carechat.customer.FileKind;

/// Takes in pictures and documents: so many in a minute, so many at once, and only what is one by its content.
/// Thread-safe.
final class Uploads {

    private static final Duration BUSY = Duration.ofSeconds(3);

    private final Attachments attachments;
    private final RateLimit limit;
    private final Semaphore places;
    private final Supplier<String> ids;

    Uploads(Attachments attachments, RateLimit limit, int atOnce, Supplier<String> ids) {
        this.attachments = attachments;
        this.limit = limit;
        this.places = new Semaphore(atOnce);
        this.ids = ids;
    }

    /// @param from the address that it comes from
    /// @param read reads all of it; is asked only where there is a place for it
    /// @return once it is stored durably
    Attachment take(String conversation, String from, Supplier<byte[]> read) {
        Optional<Duration> wait = limit.take(from);
        if (wait.isPresent()) {
            throw Refusal.later(Fault.TOO_MANY_REQUESTS, wait.get());
        }
        if (!places.tryAcquire()) {
            throw Refusal.later(Fault.TOO_MANY_REQUESTS, BUSY);
        }
        try {
            return keep(conversation, read.get());
        } finally {
            places.release();
        }
    }

    private Attachment keep(String conversation, byte[] content) {
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> Refusal.of(Fault.UNSUPPORTED_MEDIA_TYPE, "file", Map.of("field", "file")));
        Attachment attachment = new Attachment(ids.get(), kind.mediaType(), content.length);
        return switch (attachments.keep(conversation, attachment, content)) {
            case Attachments.Keeping.Kept ignored -> attachment;
            case Attachments.Keeping.Full full -> throw Refusal.of(Fault.TOO_MANY_FILES, Map.of("most", full.most()));
            case Attachments.Keeping.NoRoom ignored -> throw Refusal.later(Fault.UNAVAILABLE, Refusals.STORE_RETRY);
            case Attachments.Keeping.Missing ignored -> throw Refusal.of(Fault.NOT_FOUND);
        };
    }
}
