package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final ZonedDateTime SUNDAY = ZonedDateTime.parse("2026-11-22T10:00:00+08:00");

    @Test
    void opensOnTheDaysThatAreNamed() {
        assertThat(Hours.parse("1-5 08:30-20:00").open(SUNDAY)).isFalse();
        assertThat(Hours.parse("1-5 08:30-20:00; 7 09:00-18:00").open(SUNDAY)).isTrue();
    }

    @Test
    void isOpenAlwaysWhereNothingIsSet() {
        assertThat(Hours.parse("").open(SUNDAY)).isTrue();
        assertThat(Hours.parse("").next(SUNDAY)).isEmpty();
    }

    @Test
    void namesTheNextOpening() {
        assertThat(Hours.parse("1-5 08:30-20:00").next(SUNDAY))
                .contains(ZonedDateTime.parse("2026-11-23T08:30:00+08:00"));
    }

    @Test
    void keepsHolidays() {
        Holiday feast = new Holiday(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23), "节日", "");
        Holiday half = new Holiday(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24), "半天", "13:00-18:00");
        Hours hours = Hours.parse("1-7 08:30-20:00").with(List.of(feast, half));

        assertThat(hours.open(SUNDAY)).isFalse();
        assertThat(Hours.parse("").with(List.of(feast)).open(SUNDAY)).isFalse();
        assertThat(hours.open(SUNDAY.plusDays(2))).isFalse();
        assertThat(hours.open(SUNDAY.plusDays(2).withHour(13))).isTrue();
        assertThat(hours.next(SUNDAY)).contains(ZonedDateTime.parse("2026-11-24T13:00:00+08:00"));
    }

    @Test
    void mayLastUntilTheDayEnds() {
        Hours always = Hours.parse("1-7 00:00-24:00");

        assertThat(always.open(SUNDAY.withHour(23).withMinute(59))).isTrue();
        assertThat(always.open(SUNDAY.withHour(0).withMinute(0))).isTrue();
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> Hours.parse("weekdays")).hasMessageContaining("'weekdays'");
        assertThatThrownBy(() -> Hours.parse("1-5 20:00-08:00")).hasMessageContaining("ends before");
    }
}
