package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.carechat.customer.Proxies;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(Proxies.of(List.of("10.0.0.0/8", "192.168.1.7")));

    private String of(String remote, String... forwarded) {
        return addresses.of(MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(remote), 4711))
                .header("X-Forwarded-For", forwarded)
                .build());
    }

    @Test
    void believesNobodyWhoIsNotAProxy() {
        assertThat(of("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void believesAProxy() {
        assertThat(of("10.1.2.3", "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void believesOnlyTheHopsThatProxiesWrote() {
        assertThat(of("192.168.1.7", "1.1.1.1, 198.51.100.1, 10.9.9.9")).isEqualTo("198.51.100.1");
    }

    @Test
    void looksUpNoNames() {
        assertThat(of("10.1.2.3", "evil.example")).isEqualTo("10.1.2.3");
    }

    @Test
    void takesANetworkOfIpv6ForOneCustomer() {
        assertThat(of("2001:db8:1:2:3::4")).isEqualTo(of("2001:db8:1:2:ffff::1"));
        assertThat(of("2001:db8:1:2:3::4")).isNotEqualTo(of("2001:db8:1:3::4"));
    }

    @Test
    void namesAProxyThatIsNotAnAddress() {
        assertThatThrownBy(() -> Proxies.of(List.of("proxy.example"))).hasMessageContaining("'proxy.example'");
        assertThatThrownBy(() -> Proxies.of(List.of("10.0.0.0/40"))).hasMessageContaining("too many bits");
    }
}
