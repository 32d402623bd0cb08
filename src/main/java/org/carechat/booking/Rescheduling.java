package org.carechat.booking;

import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// Brings a visit to another window, under the same number. Whoever changes it again and again gets a person.
final class Rescheduling {

    private static final int MOST = 3;

    /// The note that the window as it is was repeated.
    private static final String REPEATED = "window-repeated";

    private final BookingApi api;
    private final SlotChooser chooser;
    private final VisitReplies replies;

    Rescheduling(BookingApi api, VisitWords words, SlotChooser chooser) {
        this.api = api;
        this.chooser = chooser;
        this.replies = new VisitReplies(words);
    }

    Step step(Scene scene, VisitForm form, Appointment visit) {
        if (visit.reschedules() >= MOST) {
            return Step.done(replies.about(Reply.keyed(Act.BOOKING, "booking.rescheduled-often"), visit))
                    .andThen(new Command.HandOver("booking"));
        }
        Optional<VisitSlot> chosen = form.chosen(visit.address().city());
        return chosen.map(slot -> move(scene, visit, slot)).orElseGet(() -> choose(scene, form, visit));
    }

    private Step choose(Scene scene, VisitForm form, Appointment visit) {
        Step step = chooser.step(scene, form, SlotChooser.Wanted.of(visit));
        if (scene.frame().note(REPEATED) != null || step.asks() == null) {
            return step;
        }
        return step.after(replies.about(Reply.keyed(Act.BOOKING, "booking.reschedule.from"), visit))
                .and(new Entry.FrameNoted(scene.frame().id(), REPEATED, "yes"));
    }

    private Step move(Scene scene, Appointment visit, VisitSlot slot) {
        return switch (api.reschedule(visit.id(), slot.id())) {
            case BookingApi.Booked(Appointment moved) ->
                settled(replies.changed(scene, moved, Reply.keyed(Act.BOOKING, "booking.rescheduled")));
            case BookingApi.SlotTaken ignored -> settled(Step.again().after(Reply.keyed(Act.BOOKING, "booking.taken")));
            case BookingApi.TooLate(Appointment stands) -> settled(replies.tooLate(stands, scene.turn()));
            case BookingApi.NoSuchAppointment ignored -> settled(replies.noneKnown(scene.state()));
            case BookingApi.Unavailable ignored -> settled(replies.unavailable("booking.change.unsure"));
        };
    }

    private static Step settled(Step step) {
        return step.and(BookingSkill.windowless());
    }
}
