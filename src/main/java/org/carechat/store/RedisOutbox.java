package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.booking.Book;
import org.carechat.booking.Outbox;

/// What those who listen are still to be told, in Redis. A page's own list, which is written by the script that
/// writes the visit, is spread to the listeners' queues; a crash in between spreads it again, under the same names.
final class RedisOutbox implements Outbox {

    private static final int AT_ONCE = 100;

    /// For so long a page stays listed without news: who has listed it is about to write.
    private static final Duration ABOUT_TO_WRITE = Duration.ofMinutes(1);

    private final RedisAccess redis;

    RedisOutbox(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void spread(List<String> listeners) {
        for (String page : texts(redis.call(commands -> redis.await(commands.zrange(BookKeys.NEWS, 0, AT_ONCE - 1))))) {
            spread(page, listeners);
        }
    }

    private void spread(String listed, List<String> listeners) {
        Book.Page page = BookKeys.read(listed);
        List<byte[]> news = redis.call(commands -> redis.await(commands.lrange(BookKeys.news(page), 0, AT_ONCE - 1)));
        if (news.isEmpty()) {
            Args args = new Args().add(listed).add(ABOUT_TO_WRITE.toMillis());
            redis.write(NewsUnlistScript.SCRIPT, new String[] {BookKeys.NEWS}, args);
            return;
        }
        for (String listener : listeners) {
            redis.write(HookAddScript.SCRIPT, HookKeys.of(listener), new Args().addAll(news));
        }
        Args told = new Args().add(news.size()).add(news.getFirst()).add(news.getLast());
        redis.write(NewsSpreadScript.SCRIPT, new String[] {BookKeys.news(page)}, told);
    }

    @Override
    public Optional<Delivery> claim(String listener, Duration lease) {
        Answer answer = redis.write(HookClaimScript.SCRIPT, HookKeys.of(listener), new Args().add(lease.toMillis()));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        String[] words = answer.text(0).split(" ", 2);
        return Optional.of(new Delivery(listener, words[0], Integer.parseInt(words[1]), (int) answer.number(1)));
    }

    @Override
    public void settled(Delivery delivery) {
        redis.write(HookSettleScript.SCRIPT, HookKeys.of(delivery.listener()), new Args().add(name(delivery)));
    }

    @Override
    public void later(Delivery delivery, Duration wait) {
        Args args = new Args().add(name(delivery)).add(wait.toMillis());
        redis.write(HookLaterScript.SCRIPT, HookKeys.of(delivery.listener()), args);
    }

    private static String name(Delivery delivery) {
        return delivery.appointment() + " " + delivery.step();
    }

    private static List<String> texts(List<byte[]> values) {
        return values.stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }
}
