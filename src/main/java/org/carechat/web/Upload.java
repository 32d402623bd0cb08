package org.carechat.web;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/// Reads the file of a multipart request, in memory: what customers send never lies unsealed on a disk.
final class Upload {

    static final int MOST = 10 * 1024 * 1024;
    static final String MOST_SHOWN = "10 MiB";

    /// Room for the other parts and the lines between.
    private static final int MARGIN = 64 * 1024;
    private static final int MOST_PARTS = 8;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Upload() {}

    static HttpMessageReader<MultiValueMap<String, Part>> reader() {
        DefaultPartHttpMessageReader parts = new DefaultPartHttpMessageReader();
        parts.setMaxInMemorySize(MOST);
        parts.setMaxDiskUsagePerPart(1);
        parts.setMaxParts(MOST_PARTS);
        return new MultipartHttpMessageReader(parts);
    }

    /// Blocks until all of it has come.
    ///
    /// @return the bytes of the first file, whatever its part is called
    static byte[] file(ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().getContentLength() > MOST + MARGIN) {
            throw tooLarge();
        }
        try {
            MultiValueMap<String, Part> parts = exchange.getMultipartData().block(LONGEST);
            FilePart file = first(parts == null ? Map.of() : parts).orElseThrow(() -> Refusal.required("file"));
            return bytes(file.content());
        } catch (DataBufferLimitException tooMuch) {
            throw tooLarge();
        }
    }

    private static Optional<FilePart> first(Map<String, ? extends Collection<Part>> parts) {
        return parts.values().stream()
                .flatMap(Collection::stream)
                .filter(FilePart.class::isInstance)
                .map(FilePart.class::cast)
                .findFirst();
    }

    private static byte[] bytes(Flux<DataBuffer> content) {
        DataBuffer joined = DataBufferUtils.join(content, MOST).block(LONGEST);
        if (joined == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }

    private static Refusal tooLarge() {
        return Refusal.of(Fault.TOO_LARGE, Map.of("most", MOST_SHOWN));
    }
}
