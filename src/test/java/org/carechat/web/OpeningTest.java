package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carechat.conversation.Author;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.conversation.Stamp;
import org.carechat.dialogue.Slots;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpeningTest extends DoorTest {

    private static final String CONVERSATIONS = "/api/v1/conversations";

    @Test
    void greetsAsAMachineAndOffersTheMainWaysIn() {
        Client.Reply opened = client.post(CONVERSATIONS, "{\"channel\":\"web\",\"locale\":\"zh-CN\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/mode")).isEqualTo("bot");
        assertThat(opened.body().path("lastSeq").asInt()).isEqualTo(2);
        JsonNode hello = opened.events().getFirst();
        assertThat(hello.at("/from/automated").asBoolean()).isTrue();
        assertThat(hello.path("act").asString()).isEqualTo("greet");
        assertThat(hello.path("text").asString()).contains("小卡", "机器人");
        assertThat(opened.events().get(1).path("choices")).hasSize(4);
        assertThat(opened.text("/expiresAt")).endsWith("+08:00");
        assertThat(opened.header("Location")).endsWith(opened.text("/id"));
    }

    @Test
    void opensOneConversationForOneIdempotencyKey() {
        Client.Reply first = client.post(CONVERSATIONS, "{\"channel\":\"web\"}", "Idempotency-Key", "key-1");
        Client.Reply again = client.post(CONVERSATIONS, "{\"channel\":\"web\"}", "Idempotency-Key", "key-1");
        Client.Reply other = client.post(CONVERSATIONS, "{\"channel\":\"web\"}", "Idempotency-Key", "key-2");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(other.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void namesAnUnknownChannel() {
        Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":\"fax\"}", "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.text("/field")).isEqualTo("channel");
        assertThat(refused.text("/detail")).contains("'fax'");
    }

    @Test
    void saysWhatIsWrongInChineseUnlessEnglishIsPreferred() {
        Client.Reply chinese = client.post(CONVERSATIONS, "{}");
        Client.Reply english = client.post(CONVERSATIONS, "{}", "Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");

        assertThat(chinese.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(chinese.text("/detail")).isEqualTo("缺少“channel”。");
        assertThat(english.text("/detail")).isEqualTo("'channel' is missing.");
        assertThat(english.text("/type")).isEqualTo(chinese.text("/type"));
    }

    @Test
    void namesAFieldThatItDoesNotKnow() {
        Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":\"web\",\"nickname\":\"小王\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("unknown-field");
        assertThat(refused.text("/field")).isEqualTo("nickname");
    }

    @Test
    void takesAnythingAsExtra() {
        assertThat(client.post(CONVERSATIONS, "{\"channel\":\"web\",\"extra\":{\"vip\":true,\"n\":[1]}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void namesAFieldOfTheWrongType() {
        Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":5}", "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).isEqualTo("'channel' has the wrong type: it must be text.");
    }

    @Test
    void saysWhereJsonIsBroken() {
        Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":", "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("bad-request");
        assertThat(refused.text("/detail")).contains("not valid JSON", "line 1");
    }

    @Test
    void refusesABodyThatIsMissing() {
        assertThat(client.post(CONVERSATIONS, "").problem()).isEqualTo("bad-request");
    }

    @Test
    void refusesPagesOfOtherSites() {
        for (String origin : new String[] {"https://shop.example.evil.com", "http://shop.example", "null"}) {
            Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":\"web\"}", "Origin", origin);

            assertThat(refused.status()).as(origin).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("origin-refused");
        }
    }

    @Test
    void refusesASiteOfAnotherChannel() {
        Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":\"api\"}", "Origin", SITE);

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void answersAnAllowedSiteWithoutCredentials() {
        Client.Reply flight = client.call(
                "OPTIONS",
                CONVERSATIONS,
                null,
                "Origin",
                SITE,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,idempotency-key");

        assertThat(flight.status()).isEqualTo(200);
        assertThat(flight.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(flight.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void remembersWhatTheSiteKnowsOfTheCustomer() {
        String jwt = Identity.of("web", "u-" + time.instant(), time)
                .claim("name", "王芳")
                .claim("phone", "13900000001")
                .signed();

        Client.Talk talk = Client.talk(client.post(CONVERSATIONS, Identity.opening(jwt)));

        assertThat(journal.state(talk.id()).slots().get("phone").by()).isEqualTo(Source.IDENTITY);
        Client.Reply state = client.get(talk, "");
        assertThat(state.text("/facts/name")).isEqualTo("王芳");
        assertThat(state.text("/facts/phone")).isEqualTo("139****0001");
    }

    @Test
    void bringsAKnownPersonBackToTheOpenConversation() {
        Client.Reply first = client.post(
                CONVERSATIONS,
                Identity.opening(Identity.of("web", "u-back", time).signed()));
        Client.Reply again = client.post(
                CONVERSATIONS,
                Identity.opening(Identity.of("web", "u-back", time).signed()));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.events()).hasSize(2);
    }

    @Test
    void asksAKnownPersonWhetherItIsAboutTheSameMachineAgain() {
        String jwt = Identity.opening(Identity.of("web", "u-morrow", time).signed());
        Client.Reply first = client.post(CONVERSATIONS, jwt);
        Slot stove = new Slot(Slots.PRODUCT, "gas-stove", "", Source.CUSTOMER, 3, time.instant());
        journal.append(first.text("/id"), List.of(new Entry.SlotFilled(stove)));
        close(first.text("/id"));

        Client.Reply next = client.post(
                CONVERSATIONS,
                Identity.opening(Identity.of("web", "u-morrow", time).signed()));

        assertThat(next.text("/id")).isNotEqualTo(first.text("/id"));
        assertThat(next.events()).hasSize(3);
        assertThat(next.events().getLast().path("text").asString()).contains("燃气灶", "还是它吗");
        assertThat(next.events().getLast().path("choices")).hasSize(2);
        assertThat(journal.state(next.text("/id")).knows(Slots.PRODUCT)).isFalse();
        assertThat(journal.state(next.text("/id")).choices()).hasSize(6);
    }

    private void close(String conversation) {
        Stamp stamp = new Stamp("e-close", time.instant(), null, Author.system());
        ownership.change(
                conversation,
                new Ownership.Holder(Mode.BOT, null),
                new ModeChange(Mode.CLOSED, null),
                new Event.ModeChanged(stamp, Mode.CLOSED, "silence", null, null),
                List.of());
    }

    @Test
    void opensAnotherConversationForAnotherPerson() {
        Client.Reply one = client.post(
                CONVERSATIONS,
                Identity.opening(Identity.of("web", "u-one", time).signed()));
        Client.Reply two = client.post(
                CONVERSATIONS,
                Identity.opening(Identity.of("web", "u-two", time).signed()));

        assertThat(two.text("/id")).isNotEqualTo(one.text("/id"));
    }

    @Test
    void refusesAnIdentityThatWasUsedBefore() {
        String jwt = Identity.of("web", "u-replay", time).signed();
        client.post(CONVERSATIONS, Identity.opening(jwt));

        Client.Reply replayed = client.post(CONVERSATIONS, Identity.opening(jwt));

        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.problem()).isEqualTo("identity-refused");
    }

    @Test
    void takesTheSameRequestTwiceDespiteItsIdentity() {
        String jwt = Identity.of("web", "u-retry", time).signed();
        Client.Reply first = client.post(CONVERSATIONS, Identity.opening(jwt), "Idempotency-Key", "retry");

        Client.Reply again = client.post(CONVERSATIONS, Identity.opening(jwt), "Idempotency-Key", "retry");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void neverTakesABadIdentityForNone() {
        assertThat(client.post(CONVERSATIONS, Identity.opening("")).status()).isEqualTo(401);
        assertThat(client.post(CONVERSATIONS, Identity.opening("x.y.z")).status())
                .isEqualTo(401);
    }

    @Test
    void saysThatTheStoreIsAwayAndWhenToComeAgain() {
        store.down = true;

        Client.Reply refused = client.post(CONVERSATIONS, "{\"channel\":\"web\"}");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void answersUnknownPathsMethodsAndTypesWithProblems() {
        assertThat(client.get("/nowhere").problem()).isEqualTo("not-found");
        assertThat(client.call("PUT", CONVERSATIONS, "{}").problem()).isEqualTo("method-not-allowed");
        assertThat(client.post(CONVERSATIONS, "hi", "Content-Type", "text/plain")
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(client.post(CONVERSATIONS, "{\"page\":\"" + "x".repeat(300_000) + "\"}")
                        .problem())
                .isEqualTo("too-large");
    }

    @Test
    void describesItself() {
        Client.Reply described = client.get("/v3/api-docs");

        assertThat(described.text("/openapi")).startsWith("3.1");
        assertThat(described
                        .body()
                        .at("/paths/~1api~1v1~1conversations~1{id}~1messages/post")
                        .isMissingNode())
                .isFalse();
    }
}
