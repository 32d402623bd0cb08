package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.conversation.Author;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Stamp;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessagesTest extends DoorTest {

    @Test
    void answersWithTheEventsOfTheTurn() {
        Client.Talk talk = client.open();

        Client.Reply said = client.say(talk, "m1", "燃气灶打不着火", "PT10S");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text("/turn")).isEqualTo("done");
        assertThat(said.body().path("seq").asLong()).isEqualTo(3);
        assertThat(roles(said)).containsExactly("customer", "bot");
        assertThat(turns(said)).hasSize(1);
    }

    @Test
    void doesNotWaitUnlessAsked() {
        Client.Talk talk = client.open();
        bot.asleep = true;

        Client.Reply said = client.say(talk, "m1", "在吗", "PT0S");

        assertThat(said.status()).isEqualTo(202);
        assertThat(said.text("/turn")).isEqualTo("pending");
        assertThat(said.body().has("events")).isFalse();
    }

    @Test
    void runsOnVirtualThreads() {
        client.say(client.open(), "m1", "在吗", "PT0S");

        assertThat(bot.onVirtualThread).isTrue();
    }

    @Test
    void waitsForTheTurnWhenTheMessageComesAgain() {
        Client.Talk talk = client.open();
        Client.Reply first = client.say(talk, "m1", "在吗", "PT0S");

        Client.Reply again = client.say(talk, "m1", "在吗", "PT10S");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("seq")).isEqualTo(first.body().path("seq"));
        assertThat(roles(again)).containsExactly("customer", "bot");
        assertThat(client.get(talk, "/events").events()).hasSize(4);
    }

    @Test
    void givesEachMessageOfABurstTheSameTurn() {
        Client.Talk talk = client.open();
        bot.asleep = true;
        client.say(talk, "m1", "在吗", "PT0S");
        bot.asleep = false;
        Client.Reply last = client.say(talk, "m2", "打不着火", "PT10S");

        Client.Reply first = client.say(talk, "m1", "在吗", "PT10S");

        assertThat(first.events()).isEqualTo(last.events());
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "在吗", "PT0S");

        Client.Reply refused = client.say(talk, "m1", "不在吗", "PT0S");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("different-content");
    }

    @Test
    void judgesTheIdBeforeTheContent() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "在吗", "PT0S");

        assertThat(client.say(talk, "m1", "长".repeat(2_001), "PT0S").problem()).isEqualTo("different-content");
        assertThat(client.send(talk, Map.of("clientMessageId", "m1"), "PT0S").problem())
                .isEqualTo("different-content");
    }

    @Test
    void countsCodePointsAfterNormalising() {
        Client.Talk talk = client.open();

        assertThat(client.say(talk, "m1", "🔥".repeat(2_000), "PT0S").status()).isEqualTo(202);
        assertThat(client.say(talk, "m2", "e\u0301".repeat(2_000), "PT0S").status())
                .isEqualTo(202);
        Client.Reply refused = client.say(talk, "m3", "🔥".repeat(2_001), "PT0S");
        assertThat(refused.problem()).isEqualTo("too-long");
        assertThat(refused.text("/detail")).contains("2000", "2001");
    }

    @Test
    void dropsControlCharacters() {
        Client.Talk talk = client.open();

        Client.Reply said = client.say(talk, "m1", " a\u0000b\u001b[31m\u202ec\nd ", "PT10S");

        assertThat(said.events().getFirst().path("text").asString()).isEqualTo("ab[31mc\nd");
    }

    @Test
    void refusesAMessageWithoutWords() {
        Client.Talk talk = client.open();

        assertThat(client.say(talk, "m1", " \u0007\n", "PT0S").problem()).isEqualTo("invalid");
        assertThat(client.send(talk, Map.of("clientMessageId", "m1", "text", "a", "choice", "b"), "PT0S")
                        .text("/detail"))
                .contains("有且只有一项");
    }

    @Test
    void asksForTheMessagesId() {
        Client.Talk talk = client.open();

        assertThat(client.send(talk, Map.of("text", "在吗"), "PT0S").text("/field"))
                .isEqualTo("clientMessageId");
        assertThat(client.say(talk, "", "在吗", "PT0S").text("/field")).isEqualTo("clientMessageId");
    }

    @Test
    void takesAChoiceWithItsLabel() {
        Client.Talk talk = client.open();

        Client.Reply picked = client.send(talk, Map.of("clientMessageId", "m1", "choice", "hi-3"), "PT10S");

        assertThat(picked.status()).isEqualTo(200);
        assertThat(picked.events().getFirst().path("text").asString()).isEqualTo("预约上门");
        assertThat(bot.waits).containsExactly(Duration.ZERO);
    }

    @Test
    void namesTheOpenChoicesForAStaleOne() {
        Client.Talk talk = client.open();

        Client.Reply refused = client.send(talk, Map.of("clientMessageId", "m1", "choice", "old-1"), "PT0S");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("stale-choice");
        assertThat(refused.body().path("choices")).hasSize(4);
        assertThat(refused.text("/choices/0/id")).isEqualTo("hi-1");
    }

    @Test
    void takesAChoiceAgainThatHasGoneStaleSince() {
        Client.Talk talk = client.open();
        Client.Reply first = client.send(talk, Map.of("clientMessageId", "m1", "choice", "hi-4"), "PT10S");

        Client.Reply again = client.send(talk, Map.of("clientMessageId", "m1", "choice", "hi-4"), "PT0S");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void letsCustomersFinishUnlessThereIsDanger() {
        Client.Talk talk = client.open();

        client.say(talk, "m1", "在吗", "PT0S");
        client.say(talk, "m2", "厨房有" + Door.DANGER + "味", "PT0S");

        assertThat(bot.waits).containsExactly(Duration.ofMillis(20), Duration.ZERO);
    }

    @Test
    void waitsAsLongAsTheChannelSays() {
        Client.Talk talk = Client.talk(client.post("/api/v1/conversations", "{\"channel\":\"api\"}"));

        client.say(talk, "m1", "在吗", "PT0S");

        assertThat(bot.waits).containsExactly(Duration.ofMillis(50));
    }

    @Test
    void namesAWaitThatItCanNot() {
        Client.Talk talk = client.open();

        for (String wait : List.of("5", "PT31S", "-PT1S")) {
            assertThat(client.say(talk, "m1", "在吗", wait).text("/field"))
                    .as(wait)
                    .isEqualTo("wait");
        }
    }

    @Test
    void opensNoOtherConversationWithAToken() {
        Client.Talk mine = client.open();
        Client.Talk theirs = client.open();

        Client.Reply foreign = client.say(new Client.Talk(theirs.id(), mine.token()), "m1", "在吗", "PT0S");
        Client.Reply unknown = client.say(new Client.Talk("0193-none", mine.token()), "m1", "在吗", "PT0S");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void asksForATokenBeforeItReadsAnything() {
        Client.Talk talk = client.open();

        for (String header : List.of("", "Bearer", "Bearer rubbish", "Basic abc")) {
            Client.Reply refused = client.post(talk.path() + "/messages", "{broken", "Authorization", header);

            assertThat(refused.status()).as(header).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void storesNothingWhileTheStoreIsAway() {
        Client.Talk talk = client.open();
        store.down = true;

        Client.Reply refused = client.say(talk, "m1", "在吗", "PT0S");
        store.down = false;

        assertThat(refused.status()).isEqualTo(503);
        assertThat(client.get(talk, "/events").events()).hasSize(2);
    }

    @Nested
    class OnceClosed {

        @Test
        void aMessageWithinSevenDaysBeginsANewSitting() {
            Client.Talk talk = closed(Duration.ofDays(6));

            Client.Reply said = client.say(talk, "m1", "又坏了", "PT10S");

            assertThat(said.status()).isEqualTo(200);
            assertThat(client.get(talk, "").text("/mode")).isEqualTo("bot");
            assertThat(reasons(client.get(talk, "/events"))).containsExactly("silence", "reopened");
        }

        @Test
        void aLaterMessageIsToldWhatToDo() {
            Client.Talk talk = closed(Duration.ofDays(8));

            Client.Reply refused = client.say(talk, "m1", "又坏了", "PT0S");

            assertThat(refused.status()).isEqualTo(410);
            assertThat(refused.problem()).isEqualTo("conversation-closed");
        }

        @Test
        void aMessageThatWasTakenBeforeIsStillTaken() {
            Client.Talk talk = client.open();
            Client.Reply first = client.say(talk, "m1", "在吗", "PT10S");
            Client.Talk later = close(talk, Duration.ofDays(8));

            assertThat(client.say(later, "m1", "在吗", "PT0S").body()).isEqualTo(first.body());
        }

        private Client.Talk closed(Duration since) {
            return close(client.open(), since);
        }

        /// The token has run out by then, and is made anew as a returning customer's would be.
        private Client.Talk close(Client.Talk talk, Duration since) {
            Stamp stamp = new Stamp("e-close", time.instant(), null, Author.system());
            ownership.change(
                    talk.id(),
                    new Ownership.Holder(Mode.BOT, null),
                    new ModeChange(Mode.CLOSED, null),
                    new Event.ModeChanged(stamp, Mode.CLOSED, "silence", null, null),
                    List.of());
            time.pass(since);
            return new Client.Talk(talk.id(), tokens.issue(talk.id()).value());
        }
    }

    private static List<String> roles(Client.Reply reply) {
        return reply.events().stream()
                .map(event -> event.at("/from/role").asString())
                .toList();
    }

    private static List<String> turns(Client.Reply reply) {
        return reply.events().stream()
                .map(event -> event.path("turn").asString())
                .distinct()
                .toList();
    }

    private static List<String> reasons(Client.Reply reply) {
        Stream<JsonNode> events = reply.events().stream();
        return events.filter(event -> event.has("reason"))
                .map(event -> event.path("reason").asString())
                .toList();
    }
}
