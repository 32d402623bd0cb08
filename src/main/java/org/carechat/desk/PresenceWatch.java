package org.carechat.desk;

import java.util.HashMap;
import java.util.Map;
import org.carechat.handoff.Duty;
import org.jspecify.annotations.Nullable;

/// Tells one desk who comes and goes. Confined to the socket's sequence.
final class PresenceWatch {

    private final DeskSocketParts.Desks desks;
    private final DeskOutbox outbox;
    private final DeskFrames frames;
    private Map<String, Duty> told = Map.of();

    PresenceWatch(DeskSocketParts.Desks desks, DeskOutbox outbox, DeskFrames frames) {
        this.desks = desks;
        this.outbox = outbox;
        this.frames = frames;
    }

    void tell() {
        Map<String, Duty> now = desks.presence().all();
        Map<String, Duty> all = new HashMap<>(told);
        all.putAll(now);
        for (String agent : all.keySet()) {
            String state = state(now.get(agent));
            if (!state.equals(state(told.get(agent)))) {
                outbox.text(frames.presence(agent, desks.agents().nameOf(agent), state));
            }
        }
        told = now;
    }

    private static String state(@Nullable Duty duty) {
        return (duty == null ? Duty.State.AWAY : duty.state()).wire();
    }
}
