package org.carechat.handoff;

import org.jspecify.annotations.Nullable;

/// An agent who is there, and how much they have to do.
///
/// @param load how many conversations they have
record Seat(Agent agent, Duty duty, int load) {

    boolean takes() {
        return duty.state() == Duty.State.ONLINE;
    }

    boolean hasRoom() {
        return load < duty.capacity();
    }

    boolean can(@Nullable String skill) {
        return skill == null || agent.skills().contains(skill);
    }

    double fullness() {
        return (double) load / duty.capacity();
    }

    Seat withOneMore() {
        return new Seat(agent, duty, load + 1);
    }
}
