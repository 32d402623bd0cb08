package org.carechat.store;

import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carechat.handoff.Priority;
import org.carechat.handoff.QueueIndex;
import org.carechat.handoff.Waiting;

/// The queue in Redis.
final class RedisQueueIndex implements QueueIndex {

    private static final int REMEMBERED = 20;

    private final RedisAccess redis;

    RedisQueueIndex(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void put(Waiting waiting) {
        Args args = new Args()
                .add(waiting.conversation())
                .add(waiting.priority().ordinal())
                .add(waiting.since().toEpochMilli());
        redis.write(QueuePutScript.SCRIPT, new String[] {DeskKeys.QUEUE}, args);
    }

    @Override
    public void remove(String conversation) {
        redis.call(commands -> redis.await(commands.zrem(DeskKeys.QUEUE, bytes(conversation))));
    }

    @Override
    public List<Waiting> first(int max) {
        int last = max == Integer.MAX_VALUE ? -1 : max - 1;
        List<ScoredValue<byte[]>> found =
                redis.call(commands -> redis.await(commands.zrangeWithScores(DeskKeys.QUEUE, 0, last)));
        return found.stream().map(RedisQueueIndex::waiting).toList();
    }

    @Override
    public int size() {
        return redis.call(commands -> redis.await(commands.zcard(DeskKeys.QUEUE)))
                .intValue();
    }

    @Override
    public Optional<Integer> ahead(String conversation) {
        Long rank = redis.<Optional<Long>>call(commands ->
                        Optional.ofNullable(redis.await(commands.zrank(DeskKeys.QUEUE, bytes(conversation)))))
                .orElse(-1L);
        return rank < 0 ? Optional.empty() : Optional.of(rank.intValue());
    }

    @Override
    public int ahead(Priority priority) {
        long below = (priority.ordinal() + 1) * QueuePutScript.RANK - 1;
        return redis.call(commands -> redis.await(commands.zcount(DeskKeys.QUEUE, Range.create(0, below))))
                .intValue();
    }

    @Override
    public void served(Instant at) {
        redis.call(commands -> {
            redis.await(commands.lpush(DeskKeys.SERVED, bytes(Long.toString(at.toEpochMilli()))));
            return redis.await(commands.ltrim(DeskKeys.SERVED, 0, REMEMBERED - 1));
        });
    }

    @Override
    public List<Instant> served() {
        List<byte[]> times = redis.call(commands -> redis.await(commands.lrange(DeskKeys.SERVED, 0, REMEMBERED - 1)));
        return times.stream()
                .map(time -> Instant.ofEpochMilli(Long.parseLong(text(time))))
                .toList();
    }

    private static Waiting waiting(ScoredValue<byte[]> scored) {
        long score = (long) scored.getScore();
        int rank = (int) (score / QueuePutScript.RANK);
        Instant since = Instant.ofEpochMilli(score % QueuePutScript.RANK);
        return new Waiting(text(scored.getValue()), Priority.values()[rank], since);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
