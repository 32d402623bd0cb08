package org.carechat.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// What is said of a visit that is booked.
record VisitReplies(VisitWords words) {

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
    Step noneToCome() {
        Offer register =
                new Offer(words.text("booking.offer.no-show"), new Command.Start("case", Map.of("kind", "complaint")));
        return Step.done(
                Reply.keyed(Act.BOOKING, "booking.none-known.status").offering(List.of(register, again(), person())));
    }

    Step noneKnown() {
        return Step.done(Reply.keyed(Act.BOOKING, "booking.none-known").offering(List.of(again(), person())));
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
