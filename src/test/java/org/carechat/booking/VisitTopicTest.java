package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.carechat.webhooks.News;
import org.junit.jupiter.api.Test;

/// What others are told of a visit.
class VisitTopicTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final MemoryBook book = new MemoryBook();
    private final Appointment visit = Visits.visit();
    private final VisitTopic topic = new VisitTopic(sink -> {}, book);

    @Test
    void isWhatHappenedWithoutWhoItIs() {
        book.reserve(new Book.Page("杭州", Visits.MONDAY), "w", 1, "k", visit, "p-1");

        News news = topic.read(visit.id() + " 0").orElseThrow();

        assertThat(news.id()).isEqualTo(visit.id() + "-0");
        assertThat(news.event()).isEqualTo("visit.confirmed").isIn(topic.events());
        assertThat(news.fields()).containsEntry("status", "confirmed").containsEntry("step", 0);
        assertThat(news.fields().toString())
                .contains(visit.number())
                .doesNotContain("13900000001", "王女士", "文三路", "打不着火", "c-1");
    }

    @Test
    void isNothingWhereItIsForgotten() {
        assertThat(topic.read("gone 0")).isEmpty();
    }

    @Test
    void needsProperSettings() {
        assertThatThrownBy(() -> new Listeners(List.of(URI.create("http://a/b")), "short"))
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> new Listeners(List.of(URI.create("ftp://a/b")), SECRET))
                .hasMessageContaining("ftp://a/b");
    }
}
