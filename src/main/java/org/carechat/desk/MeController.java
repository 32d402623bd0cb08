package org.carechat.desk;

import org.carechat.conversation.Bell;
import org.carechat.conversation.Signal;
import org.carechat.handoff.Duty;
import org.carechat.handoff.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who I am, and whether I'm there.
@RestController("deskMeController")
@RequestMapping(Area.REST + "/me")
class MeController {

    private static final int MOST = 50;

    record Availability(@Nullable String state, @Nullable Integer capacity) {}

    record NewPassword(@Nullable String current, @Nullable String password) {}

    private final Me me;
    private final Presence presence;
    private final Bell bell;
    private final OwnPassword ownPassword;

    MeController(Me me, Presence presence, Bell bell, OwnPassword ownPassword) {
        this.ownPassword = ownPassword;
        this.me = me;
        this.presence = presence;
        this.bell = bell;
    }

    @GetMapping
    MeView me(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn) {
        return me.view(signedIn.account(), signedIn.session().csrf());
    }

    @PutMapping("/presence")
    MeView.Standing presence(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, @RequestBody Availability availability) {
        String id = signedIn.account().id();
        Duty.State state = state(Checks.given("state", availability.state()));
        Integer wanted = availability.capacity();
        int capacity = wanted == null ? me.duty(id).capacity() : wanted;
        if (capacity < 1 || capacity > MOST) {
            throw DeskRefusal.invalid("capacity", "value");
        }
        presence.say(id, new Duty(state, capacity), DeskDoor.CALL_LIFE);
        bell.ring(new Signal.QueueChanged(""));
        return me.standing(id);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, @RequestBody NewPassword wanted) {
        String current = Checks.given("current", wanted.current());
        ownPassword.change(signedIn, current, Checks.password("password", wanted.password()));
    }

    private static Duty.State state(String wire) {
        try {
            return Duty.State.ofWire(wire);
        } catch (IllegalArgumentException unknown) {
            throw DeskRefusal.invalid("state", "value");
        }
    }
}
