package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Mode;
import org.carechat.handoff.Whereabouts;

/// Which conversations are where, in Redis.
final class RedisWhereabouts implements Whereabouts {

    private static final int KEPT = 10_000;
    private static final String[] KEYS = {
        DeskKeys.in(Mode.BOT),
        DeskKeys.in(Mode.QUEUED),
        DeskKeys.in(Mode.HUMAN),
        DeskKeys.in(Mode.CLOSED),
        DeskKeys.OWNERS
    };

    private final RedisAccess redis;

    RedisWhereabouts(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void place(Collection<Seen> seen) {
        Args args = new Args().add(KEPT);
        for (Seen one : seen) {
            args.add(one.conversation())
                    .add(one.mode().wire())
                    .add(one.agent())
                    .add(one.at().toEpochMilli());
        }
        redis.write(PlaceScript.SCRIPT, KEYS, args);
    }

    @Override
    public List<String> in(Mode mode, int max) {
        List<byte[]> found = redis.call(commands -> redis.await(commands.zrevrange(DeskKeys.in(mode), 0, max - 1)));
        return found.stream().map(RedisWhereabouts::text).toList();
    }

    @Override
    public List<String> of(String agent) {
        Map<String, byte[]> owners = redis.call(commands -> redis.await(commands.hgetall(DeskKeys.OWNERS)));
        List<String> theirs = owners.entrySet().stream()
                .filter(owner -> text(owner.getValue()).equals(agent))
                .map(Map.Entry::getKey)
                .toList();
        return theirs.isEmpty()
                ? List.of()
                : in(Mode.HUMAN, KEPT).stream().filter(theirs::contains).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
