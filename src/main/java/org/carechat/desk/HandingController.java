package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carechat.conversation.Mode;
import org.carechat.handoff.Agent;
import org.carechat.handoff.Agents;
import org.carechat.handoff.Handed;
import org.carechat.handoff.Handover;
import org.carechat.handoff.Packet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Taking, passing on and letting go of conversations.
@RestController("deskHandingController")
@RequestMapping(Area.REST + "/conversations/{id}")
class HandingController {

    /// An empty object, or nothing at all.
    record Nothing() {}

    record Closing(@Nullable String reason) {}

    record Transfer(
            @Nullable String agent,
            @Nullable String skill,
            @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Now(String id, String mode, Packet.@Nullable Person owner) {}

    private final Handover handover;
    private final Agents agents;

    HandingController(Handover handover, Agents agents) {
        this.handover = handover;
        this.agents = agents;
    }

    @PostMapping("/accept")
    Now accept(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return now(id, handover.accept(id, signedIn.agent()));
    }

    @PostMapping("/take-over")
    Now takeOver(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return now(id, handover.takeOver(id, signedIn.agent()));
    }

    @PostMapping("/return-to-bot")
    Now returnToBot(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return now(id, handover.returnToBot(id, signedIn.agent()));
    }

    @PostMapping("/close")
    Now close(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody Closing closing) {
        String reason = Checks.text("reason", closing.reason(), Checks.LONGEST_TEXT);
        return now(id, handover.close(id, signedIn.agent(), reason));
    }

    @PostMapping("/transfer")
    Now transfer(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody Transfer transfer) {
        String note = Checks.optional("note", transfer.note(), Checks.LONGEST_TEXT);
        String to = transfer.agent();
        String skill = transfer.skill();
        if ((to == null) == (skill == null)) {
            throw DeskRefusal.invalid("agent", "target");
        }
        return to == null
                ? now(id, handover.transferToSkill(id, signedIn.agent(), text(skill), note))
                : now(id, handover.transfer(id, signedIn.agent(), colleague(to), note));
    }

    private static String text(@Nullable String skill) {
        return Checks.text("skill", skill, Checks.LONGEST_NAME);
    }

    private Agent colleague(String id) {
        return agents.all().stream()
                .filter(agent -> agent.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DeskRefusal.invalid("agent", "agent"));
    }

    private static Now now(String id, Handed handed) {
        return switch (handed) {
            case Handed.Done done -> new Now(id, done.mode().wire(), person(done.agent()));
            case Handed.Refused refused
            when refused.mode() == Mode.HUMAN ->
                throw DeskRefusal.of(DeskFault.ALREADY_TAKEN, "who", String.valueOf(refused.holder()));
            case Handed.Refused refused
            when refused.mode() == Mode.CLOSED -> throw DeskRefusal.of(DeskFault.CONVERSATION_CLOSED);
            case Handed.Refused refused ->
                throw DeskRefusal.of(
                        DeskFault.NOT_WAITING, "mode", refused.mode().wire());
            case Handed.NotYours ignored -> throw DeskRefusal.of(DeskFault.NOT_OWNER);
            case Handed.Missing ignored -> throw DeskRefusal.of(DeskFault.NOT_FOUND);
        };
    }

    private static Packet.@Nullable Person person(@Nullable Agent agent) {
        return agent == null ? null : new Packet.Person(agent.id(), agent.name());
    }
}
