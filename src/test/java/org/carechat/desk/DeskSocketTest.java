package org.carechat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.CaseWatch;
import org.carechat.cases.CaseWork;
import org.carechat.cases.Escalating;
import org.carechat.cases.Handler;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.Duty;
import org.carechat.handoff.Presence;
import org.carechat.handoff.Talks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskSocketTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static DisposableServer server;

    private final Desk desk = Desk.empty();
    private final Desk.Browser zhang = desk.signedIn("zhang", AgentRole.AGENT);

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

    /// A page of the desk.
    private static final class Page implements WebSocket.Listener {
        final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        WebSocket socket;

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        void send(Map<String, Object> frame) {
            socket.sendText(JSON.writeValueAsString(frame), true).join();
        }

        /// @return the next frame of that type; others before it are passed over
        JsonNode next(String type) throws InterruptedException {
            while (true) {
                JsonNode frame = frames.poll(20, TimeUnit.SECONDS);
                assertThat(frame).as("a frame of type " + type).isNotNull();
                if (frame.get("type").asString().equals(type)) {
                    return frame;
                }
            }
        }
    }

    private Page connect(String cookie, String origin) {
        Page page = new Page();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("carechat.v1");
        if (origin != null) {
            builder.header("Origin", origin);
        }
        page.socket = builder.header("Cookie", DeskDoor.COOKIE + "=" + cookie)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + Area.SOCKET), page)
                .join();
        return page;
    }

    private Page page(Desk.Browser browser) {
        return connect(browser.cookie(), "http://127.0.0.1:" + server.port());
    }

    private Page greeted(Desk.Browser browser, Map<String, Long> after) throws InterruptedException {
        Page page = page(browser);
        page.send(Map.of("type", "hello", "csrf", browser.csrf(), "after", after));
        assertThat(page.next("ready").get("heartbeat").asString()).isEqualTo("PT30S");
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1.evil.example", "null", "https://127.0.0.1", "http://127.0.0.1"})
    void refusesForeignPagesBeforeTheUpgrade(String origin) {
        assertThatThrownBy(() -> connect(zhang.cookie(), origin)).hasMessageContaining("WebSocketHandshake");
    }

    @Test
    void refusesAPageThatSaysNoOrigin() {
        assertThatThrownBy(() -> connect(zhang.cookie(), null)).hasMessageContaining("WebSocketHandshake");
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        assertThatThrownBy(() -> connect("guessed", "http://127.0.0.1:" + server.port()))
                .hasMessageContaining("WebSocketHandshake");
    }

    @Test
    void closesWhereTheSecondTokenIsWrong() throws Exception {
        Page page = page(zhang);

        page.send(Map.of("type", "hello", "csrf", "forged"));

        assertThat(page.closed.get(20, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void closesOnAFrameThatItDoesNotKnow() throws Exception {
        Page page = greeted(zhang, Map.of());

        page.send(Map.of("type", "ping", "colour", "red"));

        assertThat(page.closed.get(20, TimeUnit.SECONDS)).isEqualTo(4400);
    }

    @Test
    void sendsWhatCameSinceAndThenWhatComes() throws Exception {
        desk.somebodyWaits("c1", "asked");
        Page page = greeted(zhang, Map.of("c1", 1L));
        assertThat(page.next("event").get("event").get("seq").asInt()).isEqualTo(2);

        Talks.customer(desk.conversations, "c1", "在吗");
        desk.context.getBean(Bell.class).ring(new Signal.Grew("c1", 3));

        JsonNode live = page.next("event");
        assertThat(live.get("conversation").asString()).isEqualTo("c1");
        assertThat(live.get("event").get("text").asString()).isEqualTo("在吗");
    }

    @Test
    void losesNothingHoweverOftenThePageIsCut() throws Exception {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());
        Bell bell = desk.context.getBean(Bell.class);
        List<Long> seen = new ArrayList<>();
        for (int cut = 0; cut < 5; cut++) {
            Page page = greeted(zhang, Map.of("c1", seen.isEmpty() ? 0L : seen.getLast()));
            for (int i = 0; i < 7; i++) {
                Talks.customer(desk.conversations, "c1", "第 " + i + " 句");
                bell.ring(new Signal.Grew("c1", 0));
            }
            for (int i = 0; i <= cut; i++) {
                seen.add(page.next("event").at("/event/seq").asLong());
            }
            page.socket.abort();
        }
        Page last = greeted(zhang, Map.of("c1", seen.getLast()));
        long newest = desk.conversations.head("c1").orElseThrow().lastSeq();
        while (seen.getLast() < newest) {
            seen.add(last.next("event").at("/event/seq").asLong());
        }

        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, newest).boxed().toList());
    }

    @Test
    void resumesALogThatIsLongerThanWhatMayBeUnread() throws Exception {
        desk.somebodyWaits("c1", "asked");
        for (int i = 0; i < 3_000; i++) {
            Talks.customer(desk.conversations, "c1", "第 " + i + " 句");
        }

        Page page = greeted(zhang, Map.of("c1", 0L));

        for (long seq = 1; seq <= 3_002; seq++) {
            assertThat(page.next("event").at("/event/seq").asLong()).isEqualTo(seq);
        }
    }

    @Test
    void tellsThePageOfWhatItsAgentGot() throws Exception {
        desk.somebodyWaits("c1", "asked");
        Page page = greeted(zhang, Map.of());

        zhang.post("/conversations/c1/accept", Map.of()).expectStatus().isOk();

        assertThat(page.next("assigned").get("conversation").asString()).isEqualTo("c1");
        assertThat(page.next("queue-changed").get("waiting").asInt()).isZero();
    }

    @Test
    void acknowledgesBeforeTheEventAndStoresOnce() throws Exception {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());
        Page page = greeted(zhang, Map.of("c1", 3L));
        Map<String, Object> say = Map.of("type", "say", "conversation", "c1", "clientMessageId", "m1", "text", "您好");

        page.send(say);
        page.send(say);

        assertThat(page.next("ack").get("seq").asInt()).isEqualTo(4);
        assertThat(page.next("event").get("event").get("text").asString()).isEqualTo("您好");
        assertThat(page.next("ack").get("seq").asInt()).isEqualTo(4);
        assertThat(desk.conversations.head("c1").orElseThrow().lastSeq()).isEqualTo(4);
    }

    @Test
    void warnsOfWhatNothingBearsOutAndSendsItAllTheSame() throws Exception {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());
        Page page = greeted(zhang, Map.of("c1", 3L));

        page.send(Map.of("type", "say", "conversation", "c1", "clientMessageId", "m1", "text", "您打4006181234"));

        assertThat(page.next("ack").get("warnings").get(0).asString()).isEqualTo("phone");
        assertThat(page.next("event").get("event").get("text").asString()).isEqualTo("您打4006181234");
    }

    @Test
    void refusesToSpeakForOthers() throws Exception {
        desk.somebodyWaits("c1", "asked");
        Page page = greeted(zhang, Map.of());

        page.send(Map.of("type", "say", "conversation", "c1", "clientMessageId", "m1", "text", "您好"));

        JsonNode error = page.next("error");
        assertThat(error.get("code").asString()).isEqualTo("not-owner");
        assertThat(error.get("clientMessageId").asString()).isEqualTo("m1");
    }

    @Test
    void closesWithinFiveSecondsOnceTheRoleIsAnother() throws Exception {
        Page page = greeted(zhang, Map.of());
        Accounts accounts = desk.context.getBean(Accounts.class);
        Account before = accounts.find("a-zhang").orElseThrow();

        accounts.change(before, before.as(Set.of(AgentRole.SUPERVISOR)));

        assertThat(page.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void suggestsAnAnswerToWhoeverOwesOne() throws Exception {
        desk.somebodyWaits("c1", "asked");
        zhang.post("/conversations/c1/accept", Map.of());
        Page page = greeted(zhang, Map.of("c1", 3L));

        Talks.customer(desk.conversations, "c1", "保修多久");
        desk.context.getBean(Bell.class).ring(new Signal.Grew("c1", 4));

        JsonNode suggestion = page.next("suggestion");
        assertThat(suggestion.get("conversation").asString()).isEqualTo("c1");
        assertThat(suggestion.get("text").asString()).isEqualTo("查一下：保修多久");
        assertThat(suggestion.at("/citations/0/article").asString()).isEqualTo("how-long");
        assertThat(suggestion.at("/citations/0/title").asString()).isEqualTo("整机包修期限");
        assertThat(suggestion.get("seq").asLong()).isEqualTo(4);
    }

    @Test
    void suggestsWhatIsStillOwedOnceTheCustomerWrites() throws Exception {
        desk.somebodyWaits("c1", "asked");
        Talks.customer(desk.conversations, "c1", "保修多久");
        zhang.post("/conversations/c1/accept", Map.of());
        Page page = greeted(zhang, Map.of());

        customerWrites("c1");

        assertThat(page.next("typing").get("conversation").asString()).isEqualTo("c1");
        assertThat(page.next("suggestion").get("text").asString()).isEqualTo("查一下：保修多久");
    }

    @Test
    void suggestsNothingForWhatTheAgentHasAnswered() throws Exception {
        desk.somebodyWaits("c1", "asked");
        Talks.customer(desk.conversations, "c1", "保修多久");
        zhang.post("/conversations/c1/accept", Map.of());
        Page page = greeted(zhang, Map.of());
        page.send(Map.of("type", "say", "conversation", "c1", "clientMessageId", "m1", "text", "我看一下"));
        page.next("ack");

        customerWrites("c1");
        page.next("typing");
        Talks.customer(desk.conversations, "c1", "要带发票吗");
        desk.context.getBean(Bell.class).ring(new Signal.Grew("c1", 0));

        assertThat(page.next("suggestion").get("text").asString()).isEqualTo("查一下：要带发票吗");
    }

    /// The page knows of it by another call than the socket, and may write first.
    @Test
    void tellsTheCustomerWhoWritesThoughTheSocketHasNotHeardYetWhoseItIs() throws Exception {
        desk.somebodyWaits("c1", "asked");
        Page page = greeted(zhang, Map.of());
        BlockingQueue<Signal> heard = new LinkedBlockingQueue<>();
        desk.context.getBean(Bell.class).listen("c1", heard::add);
        desk.conversations.change(
                "c1",
                new Ownership.Holder(Mode.QUEUED, null),
                new ModeChange(Mode.HUMAN, "a-zhang"),
                Talks.modeChanged(Mode.HUMAN, "accepted", Talks.NOW),
                List.of());

        page.send(Map.of("type", "typing", "conversation", "c1"));

        assertThat(heard.poll(1, TimeUnit.MINUTES)).isEqualTo(new Signal.Typing("c1", Role.AGENT, "zhang"));
    }

    private void customerWrites(String conversation) {
        desk.context.getBean(Bell.class).ring(new Signal.Typing(conversation, Role.CUSTOMER, null));
    }

    @Test
    void warnsOfWhoeverWaitsTooLong() throws Exception {
        desk.somebodyWaits("c1", "danger");
        Page page = greeted(zhang, Map.of());

        desk.late();

        JsonNode warning = page.next("sla-warning");
        assertThat(warning.get("conversation").asString()).isEqualTo("c1");
        assertThat(warning.get("waitingSince").asString()).isEqualTo("2026-11-22T09:59:00.000+08:00");
    }

    @Test
    void warnsOfAPromiseThatFellDue() throws Exception {
        Talks.open(desk.conversations, "c1");
        CaseWork work = desk.context.getBean(CaseWork.class);
        Instant due = Talks.NOW.minusSeconds(60);
        Case opened = work.open("c1", CaseKind.COMPLAINT, 2, "师傅没来", "联系客户", new Handler("a-zhang", "张三"))
                .orElseThrow();
        work.promise(opened.id(), new Handler("a-zhang", "张三"), "回电", due);
        Page page = greeted(zhang, Map.of());

        Escalating.look(desk.context.getBean(CaseWatch.class));

        JsonNode warning = page.next("sla-warning");
        assertThat(warning.get("conversation").asString()).isEqualTo("c1");
        assertThat(warning.get("case").asString()).isEqualTo(opened.number());
        assertThat(warning.get("waitingSince").asString()).isEqualTo("2026-11-22T09:59:00.000+08:00");
    }

    @Test
    void tellsWhoComesAndGoes() throws Exception {
        Page page = greeted(zhang, Map.of());
        Presence presence = desk.context.getBean(Presence.class);

        presence.say("a-zhang", new Duty(Duty.State.ONLINE, 3), DeskSocket.GRACE);
        desk.context.getBean(Bell.class).ring(new Signal.QueueChanged(""));

        JsonNode agent = page.next("presence").get("agent");
        assertThat(agent.get("name").asString()).isEqualTo("zhang");
        assertThat(agent.get("state").asString()).isEqualTo("online");
    }
}
