package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One stored record: a header that anybody may read, and a sealed content. The bytes are: 1 (the version of this
/// layout), the id of the key (8 bytes; 0 where there is no content), the header's length (2 bytes), the header,
/// and what [Aes] made of the content. The seal holds only together with the conversation, the kind of record and
/// the header.
///
/// @param header JSON
record Envelope(long key, byte[] header, byte[] sealed) {

    private static final byte VERSION = 1;
    private static final int FIXED = 1 + Long.BYTES + Short.BYTES;

    /// @param place names the conversation and the kind of record
    /// @param key null where the person's key was destroyed: the content is left out then
    static Envelope seal(String place, byte[] header, byte[] content, @Nullable DataKey key, SecureRandom random) {
        if (key == null) {
            return new Envelope(0, header, new byte[0]);
        }
        return new Envelope(key.id(), header, Aes.seal(key.secret(), random, context(place, header), content));
    }

    static Envelope of(ByteBuffer bytes) {
        byte version = bytes.get();
        if (version != VERSION) {
            throw new IllegalStateException("a stored record has the layout " + version + ", which is newer than this");
        }
        long key = bytes.getLong();
        byte[] header = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(header);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new Envelope(key, header, sealed);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(FIXED + header.length + sealed.length)
                .put(VERSION)
                .putLong(key)
                .putShort((short) header.length)
                .put(header)
                .put(sealed)
                .array();
    }

    /// @return empty where the key that sealed it is gone
    /// @throws IllegalStateException where it has been changed, or stands in another place than it was sealed for
    Optional<byte[]> open(String place, Optional<DataKey> present) {
        if (present.isEmpty() || present.get().id() != key) {
            return Optional.empty();
        }
        try {
            return Optional.of(Aes.open(present.get().secret(), context(place, header), ByteBuffer.wrap(sealed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored record of " + place + " has been changed", e);
        }
    }

    private static byte[] context(String place, byte[] header) {
        byte[] where = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(where.length + 1 + header.length)
                .put(where)
                .put((byte) 0)
                .put(header)
                .array();
    }
}
