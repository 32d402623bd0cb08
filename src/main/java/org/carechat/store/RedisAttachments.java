package org.carechat.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Attachment;
import org.carechat.customer.Attachments;

/// Uploads in Redis, cut into parts that are sealed one by one. They lie beside their conversation, not in files:
/// every node sees them at once, they are as durable as the message that shows them, and they go to the archive
/// and into backups with the conversation. What that costs is memory: a conversation has [#MOST] at most, and all
/// together as much as is set.
final class RedisAttachments implements Attachments {

    static final int MOST = 30;

    private static final int PART = 256 * 1024;
    /// An upload that was broken off goes by itself.
    private static final Duration UNFINISHED = Duration.ofHours(1);

    /// How many bytes there are in all.
    static final String TOTAL = "{meta}:files";

    private final RedisAccess redis;
    private final People people;
    private final SecureRandom random;
    private final long room;

    /// @param room for how many bytes there is room in all
    RedisAttachments(RedisAccess redis, People people, SecureRandom random, long room) {
        this.redis = redis;
        this.people = people;
        this.random = random;
        this.room = room;
    }

    @Override
    public Keeping keep(String conversation, Attachment attachment, byte[] content) {
        Optional<DataKey> key = people.key(conversation);
        if (key.isEmpty()) {
            return new Keeping.Missing();
        }
        if (total(content.length) > room) {
            total(-content.length);
            return new Keeping.NoRoom();
        }
        Keeping keeping = keep(conversation, attachment, content, key.get());
        if (!(keeping instanceof Keeping.Kept)) {
            total(-content.length);
        }
        return keeping;
    }

    private Keeping keep(String conversation, Attachment attachment, byte[] content, DataKey key) {
        String file = file(conversation, attachment.id());
        int parts = 0;
        for (int from = 0; from < content.length; from += PART) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(from + PART, content.length));
            push(file, AttachmentSeal.part(attachment, conversation, parts++, part, key, random));
        }
        byte[] about = AttachmentSeal.about(conversation, attachment, key, random);
        Args args = new Args().add(attachment.id()).add(about).add(parts).add(MOST);
        String[] keys = {ConversationKeys.head(conversation), files(conversation), file};
        return switch (redis.write(KeepFileScript.SCRIPT, keys, args).text(0)) {
            case "kept" -> new Keeping.Kept();
            case "full" -> new Keeping.Full(MOST);
            default -> new Keeping.Missing();
        };
    }

    @Override
    public Optional<Attachment> find(String conversation, String id) {
        byte[] about = redis.call(commands -> redis.await(commands.hget(files(conversation), id)));
        return about == null
                ? Optional.empty()
                : AttachmentSeal.opened(conversation, id, about, people.key(conversation));
    }

    @Override
    public Optional<byte[]> read(String conversation, String id) {
        Optional<Attachment> known = find(conversation, id);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> parts = redis.call(commands -> redis.await(commands.lrange(file(conversation, id), 0, -1)));
        return AttachmentSeal.whole(conversation, known.get(), parts, people.key(conversation));
    }

    @Override
    public List<Attachment> of(String conversation) {
        Optional<DataKey> key = people.key(conversation);
        Map<String, byte[]> known = redis.call(commands -> redis.await(commands.hgetall(files(conversation))));
        return AttachmentSeal.all(conversation, known, key);
    }

    @Override
    public void erase(String conversation) {
        long bytes = of(conversation).stream().mapToLong(Attachment::size).sum();
        String files = files(conversation);
        for (String id : redis.call(commands -> redis.await(commands.hkeys(files)))) {
            redis.call(commands -> redis.await(commands.unlink(file(conversation, id))));
        }
        if (redis.durably(files, commands -> redis.await(commands.del(files))) > 0) {
            total(-bytes);
        }
    }

    private long total(long more) {
        return redis.call(commands -> redis.await(commands.incrby(TOTAL, more)));
    }

    private void push(String file, byte[] part) {
        redis.call(commands -> {
            redis.await(commands.rpush(file, part));
            return redis.await(commands.expire(file, UNFINISHED));
        });
    }

    private static String files(String conversation) {
        return Shard.tag(conversation) + ":files:" + conversation;
    }

    static String file(String conversation, String id) {
        return Shard.tag(conversation) + ":file:" + conversation + ":" + id;
    }
}
