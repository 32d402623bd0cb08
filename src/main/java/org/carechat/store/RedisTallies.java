package org.carechat.store;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.carechat.conversation.Mode;
import org.carechat.reports.Tallies;
import org.carechat.reports.Tally;
import tools.jackson.databind.json.JsonMapper;

/// The counts of the reports, in Redis. What moved is read from the shards, which are the truth.
final class RedisTallies implements Tallies {

    private static final String COUNTED = "{report}:counted";
    private static final String CLAIM = "{report}:claim";
    /// Longer than a conversation can rest and then go on.
    private static final Duration LIVELY = Duration.ofDays(40);
    private static final Duration REPORTED = Duration.ofDays(1_100);

    private final JsonMapper json = JsonMapper.builder().build();
    private final RedisAccess redis;

    RedisTallies(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void put(String conversation, long upTo, Tally tally) {
        List<String> keys = new ArrayList<>(List.of("{report}:of:" + conversation));
        Map<String, Object> counts = new LinkedHashMap<>();
        tally.days().forEach((day, of) -> {
            keys.add(day(day));
            counts.put(day.toString(), of);
        });
        Args args = new Args()
                .add(upTo)
                .add(json.writeValueAsBytes(counts))
                .add(LIVELY.toMillis())
                .add(REPORTED.toMillis());
        counts.keySet().forEach(args::add);
        redis.write(TallyScript.SCRIPT, keys.toArray(String[]::new), args);
    }

    @Override
    public Map<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            Map<String, byte[]> counts = redis.call(commands -> redis.await(commands.hgetall(day(day))));
            if (!counts.isEmpty()) {
                Map<String, Long> numbers = new TreeMap<>();
                counts.forEach((name, count) -> numbers.put(name, number(count)));
                days.put(day, numbers);
            }
        });
        return days;
    }

    @Override
    public List<String> movedSince(Instant since) {
        Args time = new Args().add(since.toEpochMilli());
        List<String> waiting = redis.everyShard(
                HeldScript.SCRIPT, shard -> ConversationKeys.held(Shard.tag(shard), Mode.QUEUED.wire()), new Args());
        List<String> idle = moved(shard -> ConversationKeys.idle(Shard.tag(shard)), time);
        List<String> closed = moved(shard -> ConversationKeys.closed(Shard.tag(shard)), time);
        return Stream.of(waiting, idle, closed).flatMap(List::stream).distinct().toList();
    }

    @Override
    public Instant countedUntil() {
        byte[] at = redis.call(commands -> redis.await(commands.get(COUNTED)));
        return at == null ? Instant.EPOCH : Instant.ofEpochMilli(number(at));
    }

    @Override
    public void countedUntil(Instant until) {
        byte[] at = bytes(Long.toString(until.toEpochMilli()));
        redis.call(commands -> redis.await(commands.set(COUNTED, at)));
    }

    @Override
    public boolean claim(Duration most) {
        SetArgs onlyOne = SetArgs.Builder.nx().px(most.toMillis());
        return "OK".equals(redis.call(commands -> redis.await(commands.set(CLAIM, bytes("1"), onlyOne))));
    }

    private List<String> moved(IntFunction<String> key, Args since) {
        return redis.everyShard(MovedScript.SCRIPT, key, since);
    }

    private static String day(LocalDate day) {
        return "{report}:day:" + day;
    }

    private static long number(byte[] text) {
        return Long.parseLong(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
