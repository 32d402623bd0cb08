package org.carechat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Customers lose their network: on the way in, in the middle of an answer, for good. What they see afterwards is
/// the log as it is, without a gap and without a double.
class LostNetworkTest {

    private static final Pattern SOCKET = Pattern.compile(".*/ws/v1/chat");

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.open();
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    private static ChatPage site() {
        return new ChatPage(stage.browser().page(1280, 800));
    }

    private static ChatPage opened(ChatPage site) {
        site.page().navigate(Stage.uri("/"));
        return site.launch();
    }

    /// Lets frames through until one comes that matches; it and the connection are lost.
    ///
    /// @param times how often a connection is cut so
    private static AtomicInteger cutAt(ChatPage site, Predicate<String> frame, int times) {
        AtomicInteger cuts = new AtomicInteger();
        site.page().routeWebSocket(SOCKET, client -> {
            WebSocketRoute server = client.connectToServer();
            client.onMessage(said -> server.send(said.text()));
            server.onMessage(heard -> {
                if (cuts.get() < times && frame.test(heard.text())) {
                    cuts.incrementAndGet();
                    server.close();
                    client.close();
                } else {
                    client.send(heard.text());
                }
            });
        });
        return cuts;
    }

    /// The answer is there, and the page shows what one shows that was opened just now: every number once, in
    /// order.
    private static void isWhole(ChatPage site) {
        assertThat(site.find(".row.mine[data-seq] ~ .row.theirs[data-seq]").first())
                .isVisible();
        ChatPage fresh = new ChatPage(site.page().context().newPage());
        fresh.at("/").launch();
        fresh.page().waitForCondition(() -> fresh.numbers().equals(site.numbers()));
        assertThat(site.numbers()).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhereAnAnswerWasCutOff() {
        ChatPage site = site();
        AtomicInteger cuts =
                cutAt(site, frame -> frame.contains("\"type\":\"delta\"") || frame.contains("\"act\":\"answer\""), 2);
        opened(site);
        site.ask("保修期从哪天开始算", "发票");
        assertThat(cuts).hasPositiveValue();
        assertThat(site.find(".writing")).hasCount(0);
        isWhole(site);
    }

    @Test
    void sendsOnceWhatWasAcknowledgedToNobody() {
        ChatPage site = site();
        cutAt(site, frame -> frame.contains("\"type\":\"ack\""), 2);
        opened(site);
        site.say("冰箱不制冷了");
        assertThat(site.find(".row.pending")).hasCount(0);
        assertThat(site.find(".row.mine", "冰箱不制冷了")).hasCount(1);
        isWhole(site);
    }

    @Test
    void keepsWhatIsWrittenWithoutANetworkAndSendsItAfterwards() {
        ChatPage site = opened(site());
        site.page().context().setOffline(true);
        assertThat(site.find(".connection")).containsText("网络已断开");
        site.find("form.composer textarea").fill("洗衣机漏水");
        site.find("form.composer textarea").press("Enter");
        assertThat(site.find(".row.pending .delivery")).isVisible();
        site.picture("offline");

        site.page().context().setOffline(false);
        assertThat(site.find(".row.mine[data-seq]", "洗衣机漏水")).hasCount(1);
        assertThat(site.find(".row.pending")).hasCount(0);
        assertThat(site.find(".connection")).hasCount(0);
        isWhole(site);
    }

    @Test
    void saysWhatCouldNotBeSentAndSendsItAgain() {
        ChatPage site = site();
        List<String> lost = new ArrayList<>();
        site.page().routeWebSocket(SOCKET, client -> {
            WebSocketRoute server = client.connectToServer();
            client.onMessage(said -> {
                if (lost.isEmpty() && said.text().contains("\"type\":\"say\"")) {
                    lost.add(said.text());
                } else {
                    server.send(said.text());
                }
            });
            server.onMessage(heard -> client.send(heard.text()));
        });
        opened(site);
        site.find("form.composer textarea").fill("油烟机声音很大");
        site.find("form.composer textarea").press("Enter");

        assertThat(site.find("button.delivery.failed")).hasText("未送达，点此重发");
        site.picture("unsent");
        site.find("button.delivery.failed").click();
        assertThat(site.find(".row.mine[data-seq]", "油烟机声音很大")).hasCount(1);
        assertThat(site.find(".row.pending")).hasCount(0);
        isWhole(site);
    }

    @Test
    void goesOnByPollingWhereNoSocketGetsThrough() {
        ChatPage site = site();
        site.page().routeWebSocket(SOCKET, WebSocketRoute::close);
        opened(site);
        site.ask("保修期从哪天开始算", "发票");
        isWhole(site);
    }
}
