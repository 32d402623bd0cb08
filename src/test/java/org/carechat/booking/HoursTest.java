package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"9-12", "09:00", "12:00-09:00", "", "morning"})
    void refusesAWindowThatCannotBeMeant(String window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours(List.of(window), 1, 14))
                .withMessageContaining("carechat.booking.windows")
                .withMessageContaining(window);
    }

    @Test
    void refusesABookInWhichNothingCanBeBooked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours(List.of(), 1, 14))
                .withMessageContaining("windows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours(List.of("09:00-12:00"), 0, 14))
                .withMessageContaining("capacity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours(List.of("09:00-12:00"), 1, -1))
                .withMessageContaining("horizon");
    }

    @Test
    void isClosedOnCertainDaysOfTheWeekAndOnHolidays() {
        Hours hours = Books.hours();
        assertThat(hours.open(Visits.MONDAY)).isTrue();
        assertThat(hours.open(Visits.MONDAY.plusDays(2))).as("a Wednesday").isFalse();
        assertThat(hours.open(Visits.MONDAY.plusDays(4))).as("a holiday").isFalse();
    }

    private static Hours hours(List<String> windows, int capacity, int horizon) {
        return new Hours(windows, Set.of(), Set.of(), capacity, horizon, Duration.ZERO, List.of());
    }
}
