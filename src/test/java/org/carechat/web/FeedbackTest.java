package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carechat.conversation.Finding;
import org.junit.jupiter.api.Test;

class FeedbackTest extends DoorTest {

    @Test
    void isJournalledWithTheAnswer() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "在吗", "PT10S");

        Client.Reply told = client.post(talk, "/feedback", "{\"seq\":4,\"helpful\":false,\"comment\":\"没说到\"}");

        assertThat(told.status()).isEqualTo(204);
        Finding finding = journal.state(talk.id()).findings("feedback").getFirst();
        assertThat(finding.id()).isEqualTo("4");
        assertThat(finding.data()).containsAllEntriesOf(Map.of("helpful", false, "comment", "没说到"));
    }

    @Test
    void isReplacedByALaterWord() {
        Client.Talk talk = client.open();

        client.post(talk, "/feedback", "{\"seq\":2,\"helpful\":false}");
        client.post(talk, "/feedback", "{\"seq\":2,\"helpful\":true}");

        assertThat(journal.state(talk.id()).findings("feedback"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.data()).containsEntry("helpful", true));
    }

    @Test
    void isForAnswersOfTheBotOnly() {
        Client.Talk talk = client.open();
        client.say(talk, "m1", "在吗", "PT10S");

        assertThat(client.post(talk, "/feedback", "{\"seq\":3,\"helpful\":true}")
                        .text("/field"))
                .isEqualTo("seq");
        assertThat(client.post(talk, "/feedback", "{\"seq\":99,\"helpful\":true}")
                        .text("/field"))
                .isEqualTo("seq");
        assertThat(client.post(talk, "/feedback", "{\"seq\":2}").text("/field")).isEqualTo("helpful");
    }
}
