package org.carechat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What customers say.
@RestController
@RequestMapping("/api/v1/conversations/{id}/messages")
@Tag(name = "messages")
class MessagesController {

    private final Doorkeeper doorkeeper;
    private final Intake intake;
    private final TurnEvents turns;
    private final EventView view;

    MessagesController(Doorkeeper doorkeeper, Intake intake, TurnEvents turns, EventView view) {
        this.doorkeeper = doorkeeper;
        this.intake = intake;
        this.turns = turns;
        this.view = view;
    }

    @Operation(summary = "Sends a message; 200 where its turn ended within the wait, otherwise 202")
    @PostMapping
    ResponseEntity<MessageAnswer> say(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "PT0S") String wait,
            @RequestBody MessageRequest message) {
        Duration most = Params.wait(wait);
        Head head = doorkeeper.enter(visitor);
        Receipt receipt = intake.take(head, message);
        Optional<List<Posted>> done = turns.await(id, receipt, most);
        return done.map(events -> ResponseEntity.ok(new MessageAnswer(receipt.seq(), "done", view.of(id, events))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(new MessageAnswer(receipt.seq(), "pending", null)));
    }
}
