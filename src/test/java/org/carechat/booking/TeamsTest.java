package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Windows by city, district, service and skill: one team for gas in one district of Hangzhou, two visits a window;
/// one for everything else in Hangzhou, one visit a window.
class TeamsTest {

    private static final Team GAS =
            new Team("gas", Set.of("gas-stove"), Set.of(VisitService.REPAIR), Set.of("杭州"), Set.of("西湖区"), 2);
    private static final Team OTHERS = new Team("others", Set.of("range-hood"), Set.of(), Set.of("杭州"), Set.of(), null);

    private final BuiltInBooking booking = Books.builtIn(new MemoryBook(), hours(GAS, OTHERS), Arranging.CLOCK);

    @Test
    void comeOnlyForWhatTheyDoWhereTheyDoIt() {
        assertThat(free("杭州市", "西湖区", "gas-stove", VisitService.REPAIR)).isNotEmpty();
        assertThat(free("杭州", "余杭区", "gas-stove", VisitService.REPAIR)).isEmpty();
        assertThat(free("杭州", null, "gas-stove", VisitService.REPAIR)).isEmpty();
        assertThat(free("杭州", "西湖区", "gas-stove", VisitService.INSTALLATION)).isEmpty();
        assertThat(free("成都", "西湖区", "gas-stove", VisitService.REPAIR)).isEmpty();
        assertThat(free("杭州", null, "range-hood", VisitService.MAINTENANCE)).isNotEmpty();
    }

    @Test
    void haveACapacityEach() {
        VisitSlot gas = free("杭州", "西湖区", "gas-stove", VisitService.REPAIR).getFirst();
        booking.book("k1", Books.request(gas.id()));
        assertThat(booking.book("k2", Books.request(gas.id()))).isInstanceOf(BookingApi.Booked.class);
        assertThat(booking.book("k3", Books.request(gas.id()))).isEqualTo(new BookingApi.SlotTaken());
        assertThat(free("杭州", "西湖区", "range-hood", VisitService.REPAIR))
                .extracting(VisitSlot::from)
                .contains(gas.from());
    }

    @Test
    void areNotSentToWorkThatIsNotTheirs() {
        VisitSlot others = free("杭州", "西湖区", "range-hood", VisitService.REPAIR).getFirst();
        assertThat(booking.book("k1", Books.request(others.id()))).isEqualTo(new BookingApi.SlotTaken());
    }

    @Test
    void takeNoOtherWishThatIsNotTheirs() {
        VisitSlot gas = free("杭州", "西湖区", "gas-stove", VisitService.REPAIR).getFirst();
        Appointment visit = ((BookingApi.Booked) booking.book("k1", Books.request(gas.id()))).appointment();
        assertThat(booking.amend(visit.id(), Amendment.also(new Appointment.Extra("range-hood", "油烟机也看看"))))
                .isEqualTo(new BookingApi.SlotTaken());
    }

    @Test
    void needANameThatNobodyElseHas() {
        assertThatThrownBy(() -> hours(GAS, GAS)).hasMessageContaining("teams");
        assertThatThrownBy(() -> new Team("Gas|1", Set.of(), Set.of(), Set.of(), Set.of(), null))
                .hasMessageContaining("Gas|1");
        assertThatThrownBy(() -> new Team("gas", Set.of(), Set.of(), Set.of(), Set.of(), 0))
                .hasMessageContaining("capacity");
    }

    private List<VisitSlot> free(String city, String district, String product, VisitService service) {
        SlotQuery query = new SlotQuery(city, district, product, service, Visits.MONDAY, 1);
        return ((BookingApi.Slots) booking.slots(query)).slots();
    }

    private static Hours hours(Team... teams) {
        return new Hours(
                List.of("09:00-12:00", "13:00-17:00"), Set.of(), Set.of(), 1, 14, Duration.ofHours(2), List.of(teams));
    }
}
