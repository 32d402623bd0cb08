package org.carechat.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// What is said of a visit that is booked.
record VisitReplies(VisitWords words) {

    /// The flag that the customer was told that there is no visit.
    private static final String NONE_KNOWN = "no-visit-known";

    /// Where it stands. Only the window is told, never when exactly somebody comes.
    Reply status(Appointment visit, Scene.TurnContext turn) {
        boolean overdue = visit.open() && ends(visit, turn).isBefore(turn.now());
        String key = overdue ? "overdue" : visit.status().wire();
        Reply reply = about(Reply.keyed(Act.BOOKING, "booking.status." + key), visit);
        return overdue ? reply.offering(List.of(person())) : reply;
    }

    /// @return the reply with what can be said of a visit, and its card
    Reply about(Reply reply, Appointment visit) {
        return reply.with("number", visit.number())
                .with("window", words.window(visit.slot()))
                .with("product", words.product(visit.product()))
                .with("service", words.service(visit.service()))
                .carrying(new Card("appointment", AppointmentData.card(visit)));
    }

    /// The flow's end after a change.
    Step changed(Scene scene, Appointment visit, Reply reply) {
        return Step.done(about(reply, visit)).and(found(scene, visit));
    }

    Entry found(Scene scene, Appointment visit) {
        return new Entry.Found(
                new Finding("appointment", visit.id(), scene.turn().now(), AppointmentData.whole(visit)));
    }

    /// Whoever asks where somebody stays may have waited in vain: that can be registered.
    Step noneToCome(Conversation state) {
        Offer register =
                new Offer(words.text("booking.offer.no-show"), new Command.Start("case", Map.of("kind", "complaint")));
        return none(state, "booking.none-known.status", List.of(register, again(), person()));
    }

    Step noneKnown(Conversation state) {
        return none(state, "booking.none-known", List.of(again(), person()));
    }

    /// Said once; whoever asks again is told what else can be done.
    private static Step none(Conversation state, String key, List<Offer> offers) {
        boolean said = state.flag(NONE_KNOWN) != null;
        return Step.done(Reply.keyed(Act.BOOKING, said ? "booking.none-known.still" : key)
                        .offering(offers))
                .and(new Entry.Flagged(NONE_KNOWN, "said"));
    }

    Step tooLate(Appointment visit, Scene.TurnContext turn) {
        return Step.done(
                status(visit, turn),
                Reply.keyed(Act.BOOKING, "booking.too-late").offering(List.of(person())));
    }

    Step unavailable(String key) {
        return Step.done(Reply.keyed(Act.APOLOGY, key).offering(List.of(person())));
    }

    Offer person() {
        return new Offer(words.text("offer.person"), new Command.HandOver("booking"));
    }

    Offer again() {
        return new Offer(words.text("offer.booking"), new Command.Start(BookingSkill.FLOW));
    }

    private static Instant ends(Appointment visit, Scene.TurnContext turn) {
        return visit.slot().date().atTime(visit.slot().to()).atZone(turn.zone()).toInstant();
    }
}
