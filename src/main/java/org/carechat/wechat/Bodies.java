package org.carechat.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Reads the bodies of requests, which are small: of a large one everything is thrown away as it comes.
final class Bodies {

    private static final int MOST = 64 * 1024;
    /// Read, and thrown away, so that whoever sends it gets the answer.
    private static final long MOST_READ = 16L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /// What has come so far.
    private static final class Body {
        private final byte[] bytes = new byte[MOST];
        private long size;

        Body add(DataBuffer buffer) {
            int count = buffer.readableByteCount();
            if (size + count <= MOST) {
                buffer.read(bytes, (int) size, count);
            }
            size += count;
            DataBufferUtils.release(buffer);
            return this;
        }

        Optional<String> text() {
            return size > MOST
                    ? Optional.empty()
                    : Optional.of(new String(bytes, 0, (int) size, StandardCharsets.UTF_8));
        }
    }

    private Bodies() {}

    /// Blocks until all of it has come.
    ///
    /// @return empty where it is too large, or doesn't come
    static Optional<String> read(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > MOST_READ) {
            return Optional.empty();
        }
        Body body = new Body();
        try {
            request.getBody()
                    .map(body::add)
                    .takeUntil(read -> read.size > MOST_READ)
                    .then()
                    .block(LONGEST);
            return body.text();
        } catch (RuntimeException brokenOff) {
            return Optional.empty();
        }
    }
}
