package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotIdTest {

    private static final SlotId SLOT = new SlotId("杭州", Visits.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), "gas");

    @Test
    void returnsFromItsWrittenForm() {
        assertThat(SlotId.decode(SLOT.encoded())).contains(SLOT);
    }

    @Test
    void isSafeInAUrl() {
        assertThat(SLOT.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void keepsACityWithASeparatorInItsName() {
        SlotId odd = new SlotId("a|b", Visits.MONDAY, SLOT.from(), SLOT.to(), SLOT.team());
        assertThat(SlotId.decode(odd.encoded())).contains(odd);
    }

    @Test
    void isOnOnePageHoweverTheCityIsWritten() {
        SlotId other = new SlotId(" 杭州市 ", Visits.MONDAY, SLOT.from(), SLOT.to(), SLOT.team());
        assertThat(other).isEqualTo(SLOT);
        assertThat(SLOT.in("杭州市")).isTrue();
        assertThat(SLOT.in("苏州")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "!!", "abc", "2026-11-23|09:00|12:00", "2026-11-31|09:00|12:00|gas|杭州", "x|9|12|gas|杭州"})
    void isNothingElse(String text) {
        assertThat(SlotId.decode(text)).isEmpty();
        String written = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThat(SlotId.decode(written)).isEmpty();
    }
}
