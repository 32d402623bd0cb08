package org.carechat.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachmentLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:15:30Z");
    private static final byte[] SECRET = "a secret of at least 32 bytes, yes".getBytes();

    private final AttachmentLinks links = at(NOW);

    @Test
    void areGoodForAWhile() {
        Signed signed = Signed.of(links.url("c-1", "a-1"));

        assertThat(links.good("c-1", "a-1", signed.expires, signed.signature)).isTrue();
        assertThat(at(NOW.plusSeconds(29 * 60)).good("c-1", "a-1", signed.expires, signed.signature))
                .isTrue();
        assertThat(at(NOW.plusSeconds(32 * 60)).good("c-1", "a-1", signed.expires, signed.signature))
                .isFalse();
    }

    @Test
    void areForOneFileAlone() {
        Signed signed = Signed.of(links.url("c-1", "a-1"));

        assertThat(links.good("c-1", "a-2", signed.expires, signed.signature)).isFalse();
        assertThat(links.good("c-2", "a-1", signed.expires, signed.signature)).isFalse();
        assertThat(links.good("c-1", "a-1", signed.expires + 60, signed.signature))
                .isFalse();
        assertThat(links.good("c-1", "a-1", signed.expires, "")).isFalse();
    }

    @Test
    void goIntoEventsThatShowAFile() {
        Map<String, Object> event = Map.of("type", "message", "attachment", Map.of("id", "a-1", "size", 12));

        Map<String, Object> linked = links.into("c-1", event);

        assertThat(linked.get("attachment").toString()).contains("url=/api/v1/conversations/c-1/attachments/a-1?");
        assertThat(links.into("c-1", Map.of("type", "rated"))).isEqualTo(Map.of("type", "rated"));
    }

    private static AttachmentLinks at(Instant now) {
        return new AttachmentLinks(SECRET, Duration.ofMinutes(30), "", Clock.fixed(now, ZoneOffset.UTC));
    }

    private record Signed(long expires, String signature) {
        static Signed of(String url) {
            String[] query = URI.create(url).getQuery().split("[=&]", -1);
            return new Signed(Long.parseLong(query[1]), query[3]);
        }
    }
}
