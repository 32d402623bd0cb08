package org.carechat.handoff;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses who gets a conversation: somebody with the skill that it needs, as long as anybody who is there has it;
/// the agent whom the customer had last, if they have room; otherwise whoever has the least to do for what they
/// take. Nobody gets more than they take, but for danger: that goes to the one with the least to do. Immutable.
final class Routing {

    /// What a conversation asks of an agent.
    ///
    /// @param skill null for none
    /// @param last the agent whom the customer had last; null for none
    record Wish(
            Priority priority,
            @Nullable String skill,
            @Nullable String last) {}

    private Routing() {}

    static Optional<Seat> choose(Wish wish, Collection<Seat> seats) {
        boolean skilled = seats.stream().anyMatch(seat -> seat.can(wish.skill()));
        List<Seat> able = seats.stream()
                .filter(Seat::takes)
                .filter(seat -> !skilled || seat.can(wish.skill()))
                .toList();
        List<Seat> free = able.stream().filter(Seat::hasRoom).toList();
        List<Seat> choice = free.isEmpty() && wish.priority() == Priority.DANGER ? able : free;
        return choice.stream()
                .filter(seat -> seat.agent().id().equals(wish.last()))
                .findFirst()
                .or(() -> choice.stream()
                        .min(Comparator.comparingDouble(Seat::fullness)
                                .thenComparing(seat -> seat.agent().id())));
    }
}
