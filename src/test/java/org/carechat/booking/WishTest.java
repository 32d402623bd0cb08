package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Slots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({
        "morning, 09:00-12:00",
        "afternoon, 13:00-17:00",
        "evening, 17:00-20:00",
        "09:00-12:00, 09:00-12:00",
        "14:00, 13:00-17:00",
        "16:00-18:00, 13:00-17:00 17:00-20:00",
        "noon, ''"
    })
    void suitsWindowsOfTheWishedTime(String wished, String windows) {
        assertThat(suiting(null, wished)).containsExactly(words(windows, "2026-11-28 "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-11-28",
        "2026-11-27/2026-11-28, 2026-11-27 2026-11-28",
        "2026-11, 2026-11-27 2026-11-28",
        "2026, 2026-11-27 2026-11-28",
        "2026-12, ''"
    })
    void suitsTheWishedDays(String wished, String days) {
        List<String> found = Stream.of("2026-11-27", "2026-11-28")
                .filter(day -> wish(wished, null).suits(slot(day, "09:00-12:00")))
                .toList();
        assertThat(found).containsExactly(words(days, ""));
    }

    @Test
    void suitsDayAndTimeTogether() {
        assertThat(suiting("2026-11-28", "afternoon")).containsExactly("2026-11-28 13:00-17:00");
        assertThat(suiting("2026-11-29", "afternoon")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "unknown", "soon", "25:00", "18:00-09:00", "2026-13", "//", "-"})
    void isNoneWhereItCannotBeRead(String unreadable) {
        assertThat(wish(unreadable, unreadable).any()).isTrue();
        assertThat(suiting(unreadable, unreadable)).hasSize(3);
    }

    private static List<String> suiting(String day, String time) {
        Wish wish = wish(day, time);
        return Stream.of("09:00-12:00", "13:00-17:00", "17:00-20:00")
                .filter(window -> wish.suits(slot("2026-11-28", window)))
                .map(window -> "2026-11-28 " + window)
                .toList();
    }

    private static String[] words(String text, String before) {
        return text.isEmpty()
                ? new String[0]
                : Stream.of(text.split(" ")).map(word -> before + word).toArray(String[]::new);
    }

    private static VisitSlot slot(String day, String window) {
        String[] ends = window.split("-");
        return new VisitSlot("s", LocalDate.parse(day), LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Wish wish(String day, String time) {
        List<Entry> facts = new ArrayList<>();
        if (day != null) {
            facts.add(fact(Slots.VISIT_DATE, day));
        }
        if (time != null) {
            facts.add(fact(Slots.VISIT_TIME, time));
        }
        Conversation state = Conversation.empty("c").with(facts);
        return Wish.of(new VisitForm(state, new Frame("f", "booking", Map.of())));
    }

    private static Entry fact(String slot, String value) {
        return new Entry.SlotFilled(new Slot(slot, value, "", Source.CUSTOMER, 1, Visits.AT));
    }
}
