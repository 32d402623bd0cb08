package org.carechat.desk;

import org.carechat.handoff.Duty;
import org.carechat.handoff.Presence;
import org.carechat.handoff.Whereabouts;
import org.jspecify.annotations.Nullable;

/// Puts together what somebody at the desk sees of themselves. Thread-safe.
final class Me {

    static final int USUAL_CAPACITY = 3;

    private final Presence presence;
    private final Whereabouts whereabouts;

    Me(Presence presence, Whereabouts whereabouts) {
        this.presence = presence;
        this.whereabouts = whereabouts;
    }

    MeView view(Account account, @Nullable String csrf) {
        return new MeView(account.id(), account.name(), MeView.roles(account), standing(account.id()), csrf);
    }

    MeView.Standing standing(String agent) {
        Duty duty = duty(agent);
        return new MeView.Standing(
                duty.state().wire(), duty.capacity(), whereabouts.of(agent).size());
    }

    /// @return what they said last; away where that has run out
    Duty duty(String agent) {
        return presence.of(agent).orElse(new Duty(Duty.State.AWAY, USUAL_CAPACITY));
    }
}
