package org.carechat.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vectors of passages in a file, so that a start needn't make them again: found by the content of the text, in a
/// file that is named after the model. Written to the end only; what a killed service left half written is cut
/// off. A disk that fails costs time, never an answer. Thread-safe; where processes share a folder, a vector may be
/// kept twice or made again.
final class KeptVectors {

    private static final Logger LOG = LoggerFactory.getLogger(KeptVectors.class);
    private static final int KEY = 16;
    private static final int RECORD = KEY + Embeddings.DIMENSIONS * Float.BYTES;
    /// About 160 MB; a knowledge base that was rewritten many times over starts a new file.
    private static final int MOST = 80_000;

    private final Path file;
    private final Map<ByteBuffer, float[]> vectors = new HashMap<>();

    KeptVectors(Path folder, String model) {
        file = folder.resolve("vectors-" + model + ".bin");
        load();
    }

    /// @return the kept vector, otherwise the computed one, which is kept from now on
    float[] get(String text, Function<String, float[]> compute) {
        ByteBuffer key = key(text);
        synchronized (this) {
            float[] known = vectors.get(key);
            if (known != null) {
                return known;
            }
        }
        float[] made = compute.apply(text);
        keep(key, made);
        return made;
    }

    private synchronized void keep(ByteBuffer key, float[] vector) {
        if (vectors.size() >= MOST || vectors.putIfAbsent(key, vector) != null) {
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(RECORD).put(key.duplicate());
        record.asFloatBuffer().put(vector);
        try {
            Files.write(file, record.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("A vector could not be kept in {}: {}", file, e.toString());
        }
    }

    private void load() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                return;
            }
            ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
            int whole = all.capacity() / RECORD;
            if (whole >= MOST) {
                Files.delete(file);
                return;
            }
            for (int at = 0; at < whole; at++) {
                put(all.slice(at * RECORD, RECORD));
            }
            cutOff((long) whole * RECORD, all.capacity());
        } catch (IOException e) {
            LOG.warn("Kept vectors can't be read from {}, they are made again: {}", file, e.toString());
        }
    }

    private void put(ByteBuffer record) {
        byte[] key = new byte[KEY];
        record.get(key);
        float[] vector = new float[Embeddings.DIMENSIONS];
        record.slice().asFloatBuffer().get(vector);
        vectors.put(ByteBuffer.wrap(key), vector);
    }

    private void cutOff(long whole, long size) throws IOException {
        if (whole < size) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
    }

    private static ByteBuffer key(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(Arrays.copyOf(hash, KEY));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
