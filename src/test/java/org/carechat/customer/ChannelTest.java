package org.carechat.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    private static final String SECRET = "a-secret-of-thirty-two-bytes-or-so";

    @Test
    void welcomesItsSitesExactly() {
        Channel channel = new Channel("web", "web", "官网", List.of(), Set.of("https://www.shop.example"));

        assertThat(channel.welcomes("https://www.shop.example")).isTrue();
        assertThat(channel.welcomes("https://www.shop.example:444")).isFalse();
        assertThat(channel.welcomes("http://www.shop.example")).isFalse();
        assertThat(channel.welcomes("https://shop.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.shop.example", "shop.example", "https://shop.example/", "null"})
    void namesASiteThatIsNoOrigin(String site) {
        assertThatThrownBy(() -> new Channel("web", "web", "官网", List.of(), Set.of(site)))
                .hasMessageContaining("carechat.channels.web.sites")
                .hasMessageContaining(site);
    }

    @Test
    void hasAtMostTwoLiveSecretsOfAtLeast32Bytes() {
        assertThatThrownBy(() -> new Channel("web", "web", "", List.of(SECRET, SECRET, SECRET), Set.of()))
                .hasMessageContaining("two");
        assertThatThrownBy(() -> new Channel("web", "web", "", List.of("short"), Set.of()))
                .hasMessageContaining("32 bytes");
    }
}
