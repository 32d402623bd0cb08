package org.carechat.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.junit.jupiter.api.Test;

class CountingTest {

    /// Five minutes before midnight in Shanghai.
    private static final Instant BEGIN = Instant.parse("2026-11-22T15:55:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<Posted> log = new ArrayList<>();

    private Stamp at(int minutes, Author from) {
        return new Stamp("e" + log.size(), BEGIN.plus(Duration.ofMinutes(minutes)), null, from);
    }

    private void put(Event event) {
        log.add(new Posted(log.size() + 1, event));
    }

    private void says(int minutes) {
        put(new Event.CustomerMessage(at(minutes, Author.customer()), "m" + log.size(), new Content.Text("在吗"), null));
    }

    private void agent(int minutes) {
        put(new Event.AgentMessage(at(minutes, Author.agent("张三")), "a" + log.size(), new Content.Text("您好")));
    }

    private void mode(int minutes, Mode mode, String reason) {
        put(new Event.ModeChanged(at(minutes, Author.system()), mode, reason, null, null));
    }

    private void rated(int minutes, int score) {
        put(new Event.Rated(at(minutes, Author.customer()), score, null));
    }

    private Map<String, Long> counts(LocalDate day) {
        return Counting.of(log, ZONE).days().getOrDefault(day, Map.of());
    }

    @Test
    void countsNothingWhereTheCustomerSaidNothing() {
        mode(0, Mode.CLOSED, "silence");

        assertThat(counts(DAY)).isEmpty();
    }

    @Test
    void countsASittingThatTheBotContained() {
        says(0);
        says(1);

        assertThat(counts(DAY)).isEqualTo(Map.of("conversations", 1L, "sittings", 1L, "messages", 2L));
    }

    @Test
    void beginsANewSittingAfterHalfAnHourOfSilence() {
        says(-60);
        says(-31);
        says(0);

        assertThat(counts(DAY)).containsEntry("conversations", 1L).containsEntry("sittings", 2L);
    }

    @Test
    void countsWaitingReplyAndHandlingWhereTheyEnd() {
        says(0);
        mode(1, Mode.QUEUED, "complaint");
        mode(3, Mode.HUMAN, "accepted");
        agent(6);
        mode(16, Mode.CLOSED, "solved");

        assertThat(counts(DAY)).containsEntry("reason:complaint", 1L).containsEntry("handed-over", 1L);
        assertThat(counts(DAY)).containsEntry("waited", 1L).containsEntry("waited-seconds", 120L);
        assertThat(counts(DAY.plusDays(1)))
                .containsEntry("first-reply-seconds", 300L)
                .containsEntry("handled-seconds", 780L);
    }

    @Test
    void countsWhoStoppedWaitingAndNotTheirWaiting() {
        says(0);
        mode(1, Mode.QUEUED, "asked");
        mode(3, Mode.BOT, "left-queue");

        assertThat(counts(DAY)).containsEntry("left-queue", 1L).doesNotContainKey("waited");
    }

    @Test
    void whoAskedWhileNobodyWasThereIsNotContained() {
        says(0);
        put(new Event.ServiceMessage(
                at(1, Author.bot("小卡")), Act.HANDOFF, "没人在", "handoff", List.of(), List.of(), null));

        assertThat(counts(DAY)).containsEntry("handed-over", 1L).containsEntry("reason:nobody-there", 1L);
    }

    @Test
    void aMessageThatWasLeftWaitsForNobody() {
        says(0);
        mode(1, Mode.QUEUED, "message-left");
        mode(4, Mode.HUMAN, "accepted");

        assertThat(counts(DAY)).containsEntry("reason:message-left", 1L).doesNotContainKey("waited");
    }

    @Test
    void countsTheLastRatingOfASitting() {
        says(0);
        rated(1, 2);
        rated(2, 5);

        assertThat(counts(DAY)).containsEntry("rated:5", 1L).doesNotContainKey("rated:2");
    }

    @Test
    void countsQuestionsWithoutAnAnswer() {
        says(0);
        put(new Event.ServiceMessage(
                at(1, Author.bot("小卡")), Act.DECLINE, "没查到", "answer", List.of(), List.of(), null));
        put(new Event.ServiceMessage(at(1, Author.bot("小卡")), Act.DECLINE, "不做", null, List.of(), List.of(), null));

        assertThat(counts(DAY)).containsEntry("unanswered", 1L);
    }
}
