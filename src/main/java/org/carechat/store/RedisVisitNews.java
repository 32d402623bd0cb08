package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.carechat.booking.Book;
import org.carechat.booking.VisitNews;

/// What has happened to visits, in Redis: each page's own list, which is written by the script that writes the
/// visit.
final class RedisVisitNews implements VisitNews {

    private static final int AT_ONCE = 100;

    /// For so long a page stays listed without news: who has listed it is about to write.
    private static final Duration ABOUT_TO_WRITE = Duration.ofMinutes(1);

    private final RedisAccess redis;

    RedisVisitNews(RedisAccess redis) {
        this.redis = redis;
    }

    @Override
    public void gather(Consumer<List<String>> sink) {
        for (String page : texts(redis.call(commands -> redis.await(commands.zrange(BookKeys.NEWS, 0, AT_ONCE - 1))))) {
            gather(page, sink);
        }
    }

    private void gather(String listed, Consumer<List<String>> sink) {
        Book.Page page = BookKeys.read(listed);
        List<byte[]> news = redis.call(commands -> redis.await(commands.lrange(BookKeys.news(page), 0, AT_ONCE - 1)));
        if (news.isEmpty()) {
            Args args = new Args().add(listed).add(ABOUT_TO_WRITE.toMillis());
            redis.write(NewsUnlistScript.SCRIPT, new String[] {BookKeys.NEWS}, args);
            return;
        }
        sink.accept(texts(news));
        Args told = new Args().add(news.size()).add(news.getFirst()).add(news.getLast());
        redis.write(NewsSpreadScript.SCRIPT, new String[] {BookKeys.news(page)}, told);
    }

    private static List<String> texts(List<byte[]> values) {
        return values.stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }
}
