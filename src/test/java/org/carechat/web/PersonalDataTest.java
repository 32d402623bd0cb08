package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Author;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.conversation.Stamp;
import org.carechat.customer.Visits;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataTest extends DoorTest {

    @Test
    void showsAllThatIsHeldUnmasked() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "我叫王芳", "PT10S");
        journal.append(
                talk.id(),
                List.of(
                        new Entry.SlotFilled(
                                new Slot("phone", "13900000001", "139…", Source.CUSTOMER, 3, time.instant())),
                        new Entry.Flagged("consent", "booking"),
                        new Entry.TurnEnded("t-1", 4, time.instant(), "b")));

        JsonNode held = client.get(talk, "/personal-data").body().at("/conversations/0");

        assertThat(held.path("id").asString()).isEqualTo(talk.id());
        assertThat(held.at("/facts/0/value").asString()).isEqualTo("13900000001");
        assertThat(held.at("/consent/0/purpose").asString()).isEqualTo("booking");
        assertThat(held.at("/consent/0/at").asString()).endsWith("+08:00");
        assertThat(held.at("/events/2/text").asString()).isEqualTo("我叫王芳");
    }

    @Test
    void showsAllConversationsOfAKnownPerson() {
        Client.Talk first = known("u-all");
        Client.Talk other = Client.talk(client.post(
                "/api/v1/conversations",
                Identity.opening(Identity.of("web", "u-other", time).signed())));

        JsonNode held = client.get(first, "/personal-data").body();

        assertThat(held.path("conversations")).hasSize(1);
        assertThat(held.toString()).contains(first.id()).doesNotContain(other.id());
    }

    @Test
    void erasesEverythingAndKillsTheToken() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "我住文三路 100 号", "PT10S");

        Client.Reply erased = erase(talk, "");

        assertThat(erased.status()).isEqualTo(204);
        assertThat(feed.events(talk.id(), 0, 10))
                .hasSize(5)
                .allSatisfy(posted -> assertThat(posted.event()).isInstanceOf(Event.Erased.class));
        assertThat(client.get(talk, "").status()).isEqualTo(401);
        assertThat(client.get(talk, "/events").status()).isEqualTo(401);
        assertThat(client.say(talk, "m2", "在吗", "PT0S").status()).isEqualTo(401);
        assertThat(client.post(talk, "/token", "{}").status()).isEqualTo(401);
        assertThat(erase(talk, "").status()).isEqualTo(401);
    }

    @Test
    void erasesAKnownPersonsFormerConversationsToo() {
        Client.Talk first = known("u-twice");
        client.say(first, "m1", "我住文三路 100 号", "PT10S");
        close(first);
        Client.Talk second = known("u-twice");

        assertThat(erase(second, "").status()).isEqualTo(204);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(client.get(first, "/events").status()).isEqualTo(401);
        assertThat(known("u-twice").id()).isNotIn(first.id(), second.id());
    }

    @Test
    void tellsOpenSocketsAndEndsThem() {
        Client.Talk talk = client.open();
        SocketClient socket = new SocketClient(port).hello(talk, 2);
        socket.next("ready");

        erase(talk, "");

        assertThat(socket.next("event").at("/event/type").asString()).isEqualTo("erased");
        assertThat(socket.closing().code()).isEqualTo(4401);
    }

    @Test
    void erasesFilesWithTheirAddresses() {
        Client.Talk talk = client.open();
        String url = client.upload(talk, "a.pdf", "a/b", "%PDF-1.4\nstartxref\n0\n%%EOF".getBytes())
                .text("/url");

        erase(talk, "");

        assertThat(client.file(url).status()).isEqualTo(404);
    }

    @Test
    void namesOpenVisitsFirst() {
        Client.Talk talk = client.open();
        visits.open = List.of(new Visits.Visit("v-1", true, Map.of("id", "v-1", "number", "K7M2")));

        Client.Reply refused = erase(talk, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("open-appointments");
        assertThat(refused.text("/appointments/0/number")).isEqualTo("K7M2");
        assertThat(client.get(talk, "/events").events()).hasSize(2);
        assertThat(visits.done).isEmpty();
    }

    @Test
    void cancelsOrKeepsThemAsToldTo() {
        visits.open = List.of(new Visits.Visit("v-1", true, Map.of("id", "v-1")));

        assertThat(erase(client.open(), "?appointments=cancel").status()).isEqualTo(204);
        assertThat(erase(client.open(), "?appointments=keep").status()).isEqualTo(204);

        assertThat(visits.done).containsExactly("off v-1", "disown v-1");
        assertThat(erase(client.open(), "?appointments=maybe").text("/field")).isEqualTo("appointments");
    }

    @Test
    void erasesNothingWhereAVisitCanNotBeCalledOff() {
        visits.open = List.of(new Visits.Visit("v-1", true, Map.of("id", "v-1")));
        visits.calling = Visits.Calling.TOO_LATE;
        Client.Talk talk = client.open();

        assertThat(erase(talk, "?appointments=cancel").status()).isEqualTo(409);
        visits.calling = Visits.Calling.UNKNOWN;
        assertThat(erase(talk, "?appointments=cancel").status()).isEqualTo(503);

        assertThat(client.get(talk, "/events").events()).hasSize(2);
    }

    private Client.Reply erase(Client.Talk talk, String query) {
        return client.call("DELETE", talk.path() + query, null, "Authorization", "Bearer " + talk.token());
    }

    private Client.Talk known(String who) {
        return Client.talk(client.post(
                "/api/v1/conversations",
                Identity.opening(Identity.of("web", who, time).signed())));
    }

    private void close(Client.Talk talk) {
        ownership.change(
                talk.id(),
                new Ownership.Holder(Mode.BOT, null),
                new ModeChange(Mode.CLOSED, null),
                new Event.ModeChanged(
                        new Stamp("e-close", time.instant(), null, Author.system()), Mode.CLOSED, "solved", null, null),
                List.of());
    }
}
