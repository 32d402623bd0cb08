package org.carechat.booking;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.dialogue.Doors;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Changes who is called, where to come, or what else is wanted, for a visit that is booked.
final class Amending {

    private final BookingApi api;
    private final VisitReplies replies;
    private final Moving moving;

    Amending(BookingApi api, VisitWords words) {
        this.api = api;
        this.moving = new Moving(api, words);
        this.replies = new VisitReplies(words);
    }

    Step phone(Scene scene, VisitForm form, Appointment visit) {
        return form.saidNow(Slots.PHONE, scene.turn())
                .flatMap(Phones::plain)
                .map(phone -> amend(
                        scene,
                        visit,
                        Amendment.phone(phone),
                        Reply.keyed(Act.BOOKING, "booking.changed.phone")
                                .with("phone", Masking.phoneInMarkdown(phone))))
                .orElseGet(() -> ask(Slots.PHONE, visit));
    }

    Step name(Scene scene, VisitForm form, Appointment visit) {
        return form.saidNow(Slots.NAME, scene.turn())
                .map(name -> amend(
                        scene,
                        visit,
                        Amendment.name(name),
                        Reply.keyed(Act.BOOKING, "booking.changed.name").with("name", name)))
                .orElseGet(() -> ask(Slots.NAME, visit));
    }

    Step address(Scene scene, VisitForm form, Appointment visit) {
        Optional<Step> elsewhere = moving.step(scene, form, visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String district = form.saidNow(Slots.DISTRICT, scene.turn()).orElse(null);
        return form.saidNow(Slots.ADDRESS, scene.turn())
                .map(said -> SlotId.within(
                        visit.address().city(), Doors.within(visit.address().detail(), said)))
                .map(detail -> amend(
                        scene,
                        visit,
                        Amendment.address(district, detail),
                        Reply.keyed(Act.BOOKING, "booking.changed.address").with("address", Masking.address(detail))))
                .orElseGet(() -> ask(Slots.ADDRESS, visit));
    }

    Step also(Scene scene, Appointment visit, Appointment.Extra extra) {
        Reply joined = Reply.keyed(Act.BOOKING, "booking.joined").with("words", extra.words());
        return amend(scene, visit, Amendment.also(extra), joined);
    }

    private Step ask(String slot, Appointment visit) {
        return Step.ask(slot, List.of(), replies.about(Reply.keyed(Act.ASK, "booking.ask.new-" + slot), visit));
    }

    private Step amend(Scene scene, Appointment visit, Amendment amendment, Reply done) {
        return switch (api.amend(visit.id(), amendment)) {
            case BookingApi.Booked(Appointment amended) -> replies.changed(scene, amended, done);
            case BookingApi.SlotTaken ignored ->
                Step.done(replies.about(Reply.keyed(Act.BOOKING, "booking.not-joined"), visit)
                        .offering(List.of(replies.again(), replies.person())));
            case BookingApi.TooLate(Appointment stands) -> replies.tooLate(stands, scene.turn());
            case BookingApi.NoSuchAppointment ignored -> replies.noneKnown(scene.state());
            case BookingApi.Unavailable ignored -> replies.unavailable("booking.change.unsure");
        };
    }
}
