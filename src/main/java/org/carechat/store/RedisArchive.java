package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Archive;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.jspecify.annotations.Nullable;

/// Moves closed conversations from Redis to the shelf, and reads them there. A conversation is removed from Redis
/// only once its file is on disk, and only if nothing has happened in it since it was read. Several nodes may move
/// at once: they write the same file. Thread-safe.
final class RedisArchive implements Archive {

    private static final int AT_ONCE = 100;

    private final RedisAccess redis;
    private final People people;
    private final Records records;
    private final Shelf shelf;

    RedisArchive(RedisAccess redis, People people, Records records, Shelf shelf) {
        this.redis = redis;
        this.people = people;
        this.records = records;
        this.shelf = shelf;
    }

    @Override
    public Optional<Archived> find(String conversation) {
        return shelf.find(conversation).map(this::read);
    }

    @Override
    public boolean erase(String conversation) {
        return shelf.erase(conversation);
    }

    /// Moves what was closed and has been silent since that time.
    ///
    /// @return how many were moved
    int move(Instant before) {
        Args args = new Args().add(before.toEpochMilli()).add(AT_ONCE);
        List<String> found =
                redis.everyShard(SilentScript.SCRIPT, shard -> ConversationKeys.closed(Shard.tag(shard)), args);
        return (int)
                found.stream().limit(AT_ONCE).filter(id -> moved(id, before)).count();
    }

    /// Removes what began longer ago than it is to be kept.
    void forget(Clock clock, @Nullable Duration keep) {
        if (keep != null) {
            shelf.dropBefore(LocalDate.ofInstant(clock.instant().minus(keep), ZoneOffset.UTC));
        }
    }

    private boolean moved(String id, Instant before) {
        String[] keys = ConversationKeys.of(id);
        Answer taken = redis.read(TakeScript.SCRIPT, keys, new Args().add(before.toEpochMilli()));
        if (taken.isEmpty()) {
            return false;
        }
        Map<String, byte[]> head = hash(taken.list(0));
        Map<String, byte[]> files = hash(taken.list(5));
        Map<String, Map<String, byte[]>> hashes =
                Map.of("head", head, "seen", hash(taken.list(1)), "anchors", hash(taken.list(2)), "files", files);
        Map<String, List<byte[]>> lists = Map.of("feed", taken.list(3), "journal", taken.list(4));
        files.keySet().forEach(file -> shelf.putAttachment(file, attachment(id, file)));
        long bytes = AttachmentSeal.sizes(id, files, people.keyOf(text(head, "person")));
        shelf.put(new Shelved(id, hashes, lists));
        Args args = new Args()
                .add(id)
                .add(taken.list(3).size())
                .add(taken.list(4).size())
                .add(text(head, "last"))
                .add(files.size());
        boolean dropped = !redis.write(DropScript.SCRIPT, keys, args).isEmpty();
        if (dropped && bytes > 0) {
            redis.call(commands -> redis.await(commands.decrby(RedisAttachments.TOTAL, bytes)));
        }
        return dropped;
    }

    private Shelved attachment(String id, String file) {
        List<byte[]> parts =
                redis.call(commands -> redis.await(commands.lrange(RedisAttachments.file(id, file), 0, -1)));
        return new Shelved(id, Map.of(), Map.of("parts", parts));
    }

    private Archived read(Shelved shelved) {
        String id = shelved.conversation();
        Map<String, byte[]> head = shelved.hashes().getOrDefault("head", Map.of());
        List<byte[]> feed = shelved.lists().getOrDefault("feed", List.of());
        List<byte[]> journal = shelved.lists().getOrDefault("journal", List.of());
        Optional<DataKey> key = people.keyOf(text(head, "person"));
        return new Archived(
                head(id, head, feed.size(), journal.size()),
                records.events(id, 1, feed, key),
                records.entries(id, journal, key));
    }

    private static Head head(String id, Map<String, byte[]> head, long events, long entries) {
        return new Head(
                id,
                text(head, "person"),
                text(head, "channel"),
                Mode.ofWire(text(head, "mode")),
                null,
                Long.parseLong(text(head, "epoch")),
                events,
                Long.parseLong(text(head, "read")),
                entries,
                Instant.ofEpochMilli(Long.parseLong(text(head, "opened"))),
                Instant.ofEpochMilli(Long.parseLong(text(head, "last"))),
                head.containsKey("erased"));
    }

    private static String text(Map<String, byte[]> hash, String field) {
        byte[] value = hash.get(field);
        if (value == null) {
            throw new IllegalStateException("an archived conversation has no '" + field + "'");
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> hash(List<byte[]> fields) {
        Map<String, byte[]> hash = new LinkedHashMap<>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            hash.put(new String(fields.get(i), StandardCharsets.UTF_8), fields.get(i + 1));
        }
        return hash;
    }
}
