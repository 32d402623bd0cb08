package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Which of the 1,024 shards an id belongs to: the CRC-32 (IEEE 802.3) of its UTF-8 bytes, modulo 1,024. This is
/// stored in every key and can never change.
final class Shard {

    static final int COUNT = 1024;

    private Shard() {}

    static int of(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }

    /// @return the hash tag of a conversation's keys
    static String tag(String conversation) {
        return tag(of(conversation));
    }

    static String tag(int shard) {
        return "{s" + shard + "}";
    }

    /// @return the channel over which its signals go where each shard has one
    static String channel(int shard) {
        return RedisBell.CHANNEL + ":" + tag(shard);
    }

    /// @return the hash tag of a person's keys
    static String personTag(String person) {
        return "{p" + of(person) + "}";
    }
}
