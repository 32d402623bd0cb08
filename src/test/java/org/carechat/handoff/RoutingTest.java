package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who gets a conversation.
class RoutingTest {

    private static Seat seat(String id, int load, int capacity, String... skills) {
        return seat(id, Duty.State.ONLINE, load, capacity, skills);
    }

    private static Seat seat(String id, Duty.State state, int load, int capacity, String... skills) {
        Agent agent = new Agent(id, id, Set.of(AgentRole.AGENT), Set.of(skills));
        return new Seat(agent, new Duty(state, capacity), load);
    }

    private static Optional<String> chosen(Priority priority, String skill, String last, Seat... seats) {
        return Routing.choose(new Routing.Wish(priority, skill, last), List.of(seats))
                .map(seat -> seat.agent().id());
    }

    @Test
    void prefersWhoHasTheLeastToDoForWhatTheyTake() {
        assertThat(chosen(Priority.NORMAL, null, null, seat("a", 2, 3), seat("b", 2, 6)))
                .contains("b");
    }

    @Test
    void asksForTheSkill() {
        assertThat(chosen(Priority.NORMAL, "gas", null, seat("a", 0, 3), seat("b", 2, 3, "gas")))
                .contains("b");
    }

    @Test
    void waitsForTheSkilledWhileTheyAreThere() {
        assertThat(chosen(Priority.NORMAL, "gas", null, seat("a", 0, 3), seat("b", 3, 3, "gas")))
                .isEmpty();
        assertThat(chosen(Priority.NORMAL, "gas", null, seat("a", 0, 3), seat("b", Duty.State.BUSY, 0, 3, "gas")))
                .isEmpty();
    }

    @Test
    void takesAnybodyWhereNobodyHasTheSkill() {
        assertThat(chosen(Priority.NORMAL, "gas", null, seat("a", 0, 3))).contains("a");
    }

    @Test
    void goesBackToTheAgentWhomTheCustomerHadLast() {
        assertThat(chosen(Priority.NORMAL, null, "b", seat("a", 0, 3), seat("b", 2, 3)))
                .contains("b");
        assertThat(chosen(Priority.NORMAL, null, "b", seat("a", 0, 3), seat("b", 3, 3)))
                .contains("a");
    }

    @Test
    void givesNobodyMoreThanTheyTakeButForDanger() {
        assertThat(chosen(Priority.HIGH, null, null, seat("a", 3, 3), seat("b", 5, 5)))
                .isEmpty();
        assertThat(chosen(Priority.DANGER, null, null, seat("a", 4, 3), seat("b", 5, 5)))
                .contains("b");
    }

    @Test
    void leavesBusyAndAwayAlone() {
        assertThat(chosen(
                        Priority.DANGER,
                        null,
                        null,
                        seat("a", Duty.State.BUSY, 0, 3),
                        seat("b", Duty.State.AWAY, 0, 3)))
                .isEmpty();
    }
}
