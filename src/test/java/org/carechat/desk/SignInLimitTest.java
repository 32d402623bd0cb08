package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.carechat.handoff.AgentRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// Signing in is limited by the address that is really asking: behind a proxy that is configured, the one that it
/// names.
class SignInLimitTest {

    private static DisposableServer server;

    private final Desk desk = Desk.empty();

    @BeforeAll
    static void serve() {
        var handler =
                WebHttpHandlerBuilder.applicationContext(Desk.empty().context).build();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    @AfterAll
    static void stop() {
        server.disposeNow();
    }

    private int tries(String password, String from) throws Exception {
        String body = "{\"name\":\"zhang\",\"password\":\"" + password + "\"}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + Area.REST + "/session"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void countsTheAddressThatAProxyNames() throws Exception {
        desk.signedIn("zhang", AgentRole.AGENT);
        for (int i = 0; i < 5; i++) {
            assertThat(tries("wrong horse", "198.51.100.1")).isEqualTo(401);
        }

        assertThat(tries(Desk.PASSWORD, "198.51.100.1")).isEqualTo(429);
        assertThat(tries(Desk.PASSWORD, "198.51.100.2")).isEqualTo(200);
        assertThat(tries(Desk.PASSWORD, "198.51.100.9, 198.51.100.1")).isEqualTo(429);
    }
}
