package org.carechat.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.customer.Blocks;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Looking;
import org.carechat.handoff.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent does about the person behind a conversation: asks for what is hidden, blocks abuse for a time.
@RestController("deskSightController")
@RequestMapping(Area.REST + "/conversations/{id}")
class SightController {

    private static final Duration LONGEST = Duration.ofDays(7);

    record Wish(@Nullable String reason) {}

    /// @param duration ISO 8601, a minute to seven days
    record Block(@Nullable Duration duration, @Nullable String reason) {}

    record Blocked(String until) {}

    /// What it works with.
    record Parts(Feed feed, Looking looking, Veils veils, Blocks blocks, Notes notes, Labels labels, Clock clock) {}

    private final Parts parts;

    SightController(Parts parts) {
        this.parts = parts;
    }

    @PostMapping("/reveal")
    Looking.Personal reveal(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, @PathVariable String id, @RequestBody Wish wish) {
        String why = Checks.text("reason", wish.reason(), Checks.LONGEST_NAME);
        owned(id, signedIn);
        Looking.Personal shown = parts.looking().look(id, signedIn.agent(), why);
        parts.veils().forget(id);
        return shown;
    }

    @PostMapping("/block")
    Blocked block(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody Block block) {
        Duration time = Checks.given("duration", block.duration());
        String why = Checks.text("reason", block.reason(), Checks.LONGEST_NAME);
        if (time.compareTo(Duration.ofMinutes(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw DeskRefusal.invalid("duration", "value");
        }
        Head head = owned(id, signedIn);
        Instant until = parts.clock().instant().plus(time);
        parts.blocks().block(head.person(), until);
        String shown = parts.labels().time(until);
        parts.notes()
                .write(id, signedIn.agent(), parts.labels().render("note.blocked", Map.of("until", shown, "why", why)));
        return new Blocked(shown);
    }

    @DeleteMapping("/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, @PathVariable String id) {
        Head head = owned(id, signedIn);
        parts.blocks().lift(head.person());
        parts.notes().write(id, signedIn.agent(), parts.labels().render("note.unblocked", Map.of()));
    }

    private Head owned(String id, SignedIn signedIn) {
        Head head = parts.feed().head(id).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        boolean mine = signedIn.account().id().equals(head.agent());
        if (!mine && !signedIn.agent().supervises()) {
            throw DeskRefusal.of(DeskFault.NOT_OWNER);
        }
        return head;
    }
}
