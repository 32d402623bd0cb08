package org.carechat.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Attachment;

/// How attachments are sealed, in Redis and in the archive alike: what one is, and each of its parts by itself.
final class AttachmentSeal {

    private static final byte[] NO_HEADER = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int ABOUT = -1;

    private AttachmentSeal() {}

    static byte[] about(String conversation, Attachment attachment, DataKey key, SecureRandom random) {
        String words = attachment.mediaType() + ' ' + attachment.size();
        return seal(place(conversation, attachment.id(), ABOUT), words.getBytes(StandardCharsets.UTF_8), key, random);
    }

    /// @param number from 0
    static byte[] part(
            Attachment of, String conversation, int number, byte[] content, DataKey key, SecureRandom random) {
        return seal(place(conversation, of.id(), number), content, key, random);
    }

    /// @return empty where the key was destroyed
    static Optional<Attachment> opened(String conversation, String id, byte[] about, Optional<DataKey> key) {
        return open(place(conversation, id, ABOUT), about, key)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(" ", 2))
                .map(words -> new Attachment(id, words[0], Long.parseLong(words[1])));
    }

    /// @return all that can be opened, oldest first
    static List<Attachment> all(String conversation, Map<String, byte[]> about, Optional<DataKey> key) {
        return about.entrySet().stream()
                .flatMap(entry -> opened(conversation, entry.getKey(), entry.getValue(), key).stream())
                .sorted(Comparator.comparing(Attachment::id))
                .toList();
    }

    /// @return how many bytes those have that can be opened
    static long sizes(String conversation, Map<String, byte[]> about, Optional<DataKey> key) {
        return all(conversation, about, key).stream()
                .mapToLong(Attachment::size)
                .sum();
    }

    /// @return empty where the key was destroyed, or parts are missing
    static Optional<byte[]> whole(String conversation, Attachment known, List<byte[]> parts, Optional<DataKey> key) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            Optional<byte[]> part = open(place(conversation, known.id(), i), parts.get(i), key);
            part.ifPresent(whole::writeBytes);
        }
        return whole.size() == known.size() ? Optional.of(whole.toByteArray()) : Optional.empty();
    }

    private static byte[] seal(String place, byte[] content, DataKey key, SecureRandom random) {
        return Envelope.seal(place, NO_HEADER, content, key, random).bytes();
    }

    private static Optional<byte[]> open(String place, byte[] stored, Optional<DataKey> key) {
        return Envelope.of(ByteBuffer.wrap(stored)).open(place, key);
    }

    private static String place(String conversation, String id, int part) {
        return "file " + conversation + " " + id + " " + part;
    }
}
