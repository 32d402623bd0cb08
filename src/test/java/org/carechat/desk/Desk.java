package org.carechat.desk;

import java.util.Map;
import java.util.Set;
import org.carechat.cases.MemoryCases;
import org.carechat.customer.MemoryBlocks;
import org.carechat.customer.MemoryChannels;
import org.carechat.handoff.AgentRole;
import org.carechat.handoff.LateWatch;
import org.carechat.handoff.Lateness;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.MemoryHouse;
import org.carechat.handoff.MemoryPresence;
import org.carechat.handoff.MemoryQueue;
import org.carechat.handoff.MemoryWhereabouts;
import org.carechat.handoff.Priority;
import org.carechat.handoff.Talks;
import org.carechat.handoff.Waiting;
import org.carechat.reports.MemoryTallies;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A desk to call in tests: the whole door, with people who know their passwords.
final class Desk {

    static final String PASSWORD = "correct horse";
    private static final String HASH = new Passwords(4).hash(PASSWORD);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static AnnotationConfigApplicationContext start() {
        var context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(DeskWiring.class);
        context.refresh();
        return context;
    }

    private static final Desk SHARED = new Desk();

    /// A browser that has signed in.
    record Browser(WebTestClient client, String cookie, String csrf) {

        WebTestClient.RequestHeadersSpec<?> get(String path) {
            return client.get().uri(Area.REST + path).cookie(DeskDoor.COOKIE, cookie);
        }

        WebTestClient.ResponseSpec post(String path, Object body) {
            return send(HttpMethod.POST, path, body);
        }

        WebTestClient.ResponseSpec send(HttpMethod method, String path, Object body) {
            return client.method(method)
                    .uri(Area.REST + path)
                    .cookie(DeskDoor.COOKIE, cookie)
                    .header(DeskDoor.CSRF, csrf)
                    .bodyValue(body)
                    .exchange();
        }

        /// @param key the page's own name for the call
        JsonNode post(String path, Object body, String key) {
            return read(keyed(path, body, key).expectStatus().is2xxSuccessful());
        }

        WebTestClient.ResponseSpec keyed(String path, Object body, String key) {
            return client.post()
                    .uri(Area.REST + path)
                    .cookie(DeskDoor.COOKIE, cookie)
                    .header(DeskDoor.CSRF, csrf)
                    .header("Idempotency-Key", key)
                    .bodyValue(body)
                    .exchange();
        }

        JsonNode json(String path) {
            return read(get(path).exchange().expectStatus().isOk());
        }

        private static JsonNode read(WebTestClient.ResponseSpec answer) {
            return JSON.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
        }
    }

    final AnnotationConfigApplicationContext context = start();
    final WebTestClient client =
            WebTestClient.bindToApplicationContext(context).configureClient().build();
    final MemoryConversations conversations = context.getBean(MemoryConversations.class);
    final MemoryQueue queue = context.getBean(MemoryQueue.class);

    /// The one desk of all tests, emptied: starting one takes a second.
    static Desk empty() {
        SHARED.conversations.clear();
        SHARED.queue.clear();
        SHARED.context.getBean(MemoryWhereabouts.class).clear();
        SHARED.context.getBean(MemoryPresence.class).clear();
        SHARED.context.getBean(MemoryCases.class).clear();
        SHARED.context.getBean(MemoryTallies.class).clear();
        SHARED.context.getBean(MemoryAccounts.class).clear();
        SHARED.context.getBean(MemorySessions.class).clear();
        SHARED.context.getBean(MemoryHouse.class).clear();
        SHARED.context.getBean(MemoryChannels.class).clear();
        SHARED.context.getBean(MemoryBlocks.class).clear();
        SHARED.context.getBean(MemoryAttempts.class).clear();
        return SHARED;
    }

    Browser signedIn(String name, AgentRole... roles) {
        Account account = new Account("a-" + name, name, name, HASH, Set.of(roles), Set.of(), true);
        context.getBean(Accounts.class).add(account);
        return again(name);
    }

    /// The same person at another browser.
    Browser again(String name) {
        EntityExchangeResult<String> result = signIn(name, PASSWORD)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        String cookie = result.getResponseCookies().getFirst(DeskDoor.COOKIE).getValue();
        return new Browser(
                client,
                cookie,
                JSON.readTree(result.getResponseBody()).get("csrf").asString());
    }

    WebTestClient.ResponseSpec signIn(String name, String password) {
        return client.post()
                .uri(Area.REST + "/session")
                .bodyValue(Map.of("name", name, "password", password))
                .exchange();
    }

    /// Somebody looks who has waited too long.
    void late() {
        Lateness.look(context.getBean(LateWatch.class));
    }

    void somebodyWaits(String id, String reason) {
        Talks.open(conversations, id);
        Talks.customer(conversations, id, "我要人工");
        Talks.queue(conversations, id, reason, Talks.NOW.minusSeconds(60));
        queue.put(new Waiting(id, Priority.of(reason, false), Talks.NOW.minusSeconds(60)));
    }
}
