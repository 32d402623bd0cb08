package org.carechat.booking;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.VisitNumber;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// A visit whose number is quoted and that was booked elsewhere. It is told about only to who knows the end of the
/// phone number that was left for it; a wrong one is answered as a number that isn't there, and few tries are
/// given. Nothing of who booked it is shown.
final class QuotedVisit {

    private static final String NUMBER = "number";
    private static final int MOST_GUESSES = 5;
    private static final int DIGITS = 4;

    private final BookingApi api;
    private final Ledger ledger;
    private final VisitWords words;
    private final VisitReplies replies;

    QuotedVisit(BookingApi api, Ledger ledger, VisitWords words) {
        this.api = api;
        this.ledger = ledger;
        this.words = words;
        this.replies = new VisitReplies(words);
    }

    /// @param own the visits that are known to be the customer's
    /// @return empty where no other visit is quoted
    Optional<Step> step(Scene scene, VisitForm form, List<Appointment> own) {
        String noted = scene.frame().note(NUMBER);
        if (noted == null && own.isEmpty() && form.action() == Action.STATUS && isMisread(scene)) {
            return Optional.of(notFound());
        }
        if (noted == null) {
            return Numbers.in(scene.turn().words())
                    .filter(number ->
                            own.stream().noneMatch(visit -> visit.number().equals(number)))
                    .map(number -> Step.again(form.note(NUMBER, number), BookingSkill.dropped(Slots.PHONE_TAIL)));
        }
        return Optional.of(form.picked(Slots.PHONE_TAIL)
                .or(() -> form.asked(Slots.PHONE_TAIL) ? form.saidNow(Slots.PHONE, scene.turn()) : Optional.empty())
                .map(tail -> tell(scene, noted, tail))
                .orElseGet(
                        () -> form.ask(Slots.PHONE_TAIL, List.of(), Reply.keyed(Act.ASK, "booking.ask.phone-tail"))));
    }

    /// Whether a number is quoted that none can be.
    private static boolean isMisread(Scene scene) {
        String said = scene.turn().words();
        return Numbers.in(said).isEmpty() && VisitNumber.isMeant(said);
    }

    private Step tell(Scene scene, String number, String tail) {
        if (ledger.guessed(number) > MOST_GUESSES) {
            return notFound();
        }
        return switch (api.numbered(number)) {
            case BookingApi.Booked(Appointment visit) when proves(tail, visit) -> Step.done(status(scene, visit));
            case BookingApi.Booked ignored -> notFound();
            case BookingApi.NoSuchAppointment ignored -> notFound();
            case BookingApi.SlotTaken ignored -> notFound();
            case BookingApi.TooLate ignored -> notFound();
            case BookingApi.Unavailable ignored -> replies.unavailable("booking.unreachable");
        };
    }

    /// @param tail what was said, the whole number or its end
    private static boolean proves(String tail, Appointment visit) {
        String digits = tail.replaceAll("\\D", "");
        return digits.length() >= DIGITS && visit.contact().phone().endsWith(digits);
    }

    private Reply status(Scene scene, Appointment visit) {
        return replies.status(visit, scene.turn())
                .carrying(new Card("appointment", AppointmentData.anonymous(visit)))
                .offering(List.of(replies.person()));
    }

    private Step notFound() {
        return Step.done(Reply.keyed(Act.BOOKING, "booking.number-unknown").offering(List.of(replies.person())))
                .and(BookingSkill.dropped(Slots.PHONE_TAIL));
    }
}
