package org.carechat.booking;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// A visit that is wanted in another city: those who come there are others, so the visit is called off and a new
/// one arranged with what is known. Only where somebody can come there, and only after a yes; otherwise the visit
/// stays and a person is offered.
final class Moving {

    static final String MOVE = "visit-other-city";
    /// Stands on the timeline of the visit that was called off.
    static final String REASON = "other-city";

    private static final int DAYS = 7;

    private final BookingApi api;
    private final VisitWords words;
    private final VisitReplies replies;

    Moving(BookingApi api, VisitWords words) {
        this.api = api;
        this.words = words;
        this.replies = new VisitReplies(words);
    }

    /// @return empty where no other city is wanted
    Optional<Step> step(Scene scene, VisitForm form, Appointment visit) {
        Optional<String> said = form.saidNow(Slots.CITY, scene.turn()).filter(city -> isOther(city, visit));
        return switch (form.picked(MOVE).orElse("")) {
            case "yes" -> form.value(Slots.CITY).map(city -> move(scene, form, visit, city));
            case "no" ->
                Optional.of(stays(
                        visit, Step.done(replies.about(Reply.keyed(Act.BOOKING, "booking.cancel.kept"), visit))));
            default -> said.map(city -> offer(scene, form, visit, city));
        };
    }

    private static boolean isOther(String city, Appointment visit) {
        return !SlotId.plain(city).equals(SlotId.plain(visit.address().city()));
    }

    private Step offer(Scene scene, VisitForm form, Appointment visit, String city) {
        SlotQuery query = new SlotQuery(
                city, null, visit.product(), visit.service(), scene.today().plusDays(1), DAYS);
        return switch (api.slots(query)) {
            case BookingApi.Slots(List<VisitSlot> free) when !free.isEmpty() -> ask(scene, form, visit, city);
            case BookingApi.Slots ignored -> nobody(visit, city);
            case BookingApi.Unavailable ignored -> nobody(visit, city);
        };
    }

    private Step ask(Scene scene, VisitForm form, Appointment visit, String city) {
        List<Option> options =
                List.of(words.option("booking.other-city.yes", "yes"), words.option("booking.other-city.no", "no"));
        Step step = form.ask(MOVE, options, about("booking.other-city", visit, city));
        boolean addressed = form.saidNow(Slots.ADDRESS, scene.turn()).isPresent();
        return addressed ? step : step.and(BookingSkill.dropped(Slots.ADDRESS), BookingSkill.dropped(Slots.DISTRICT));
    }

    private Step nobody(Appointment visit, String city) {
        return stays(
                visit, Step.done(about("booking.other-city.none", visit, city).offering(List.of(replies.person()))));
    }

    /// The city of a visit that stays is the one that counts.
    private static Step stays(Appointment visit, Step step) {
        return step.and(BookingSkill.dropped(Slots.CITY));
    }

    private Step move(Scene scene, VisitForm form, Appointment visit, String city) {
        return switch (api.cancel(visit.id(), REASON)) {
            case BookingApi.Booked(Appointment cancelled) ->
                Step.again(form.noAction())
                        .and(BookingSkill.windowless())
                        .and(replies.found(scene, cancelled), product(scene, visit))
                        .and(form.note(VisitForm.SERVICE, visit.service().wire()))
                        .after(about("booking.moving", cancelled, city));
            case BookingApi.TooLate(Appointment stands) -> replies.tooLate(stands, scene.turn());
            case BookingApi.NoSuchAppointment ignored -> replies.noneKnown(scene.state());
            case BookingApi.SlotTaken ignored -> replies.unavailable("booking.change.unsure");
            case BookingApi.Unavailable ignored -> replies.unavailable("booking.change.unsure");
        };
    }

    private static Entry product(Scene scene, Appointment visit) {
        Slot known = scene.state().slots().get(Slots.PRODUCT);
        return new Entry.SlotFilled(
                known != null
                        ? known
                        : new Slot(
                                Slots.PRODUCT,
                                visit.product(),
                                "",
                                Source.SYSTEM,
                                0,
                                scene.turn().now()));
    }

    private Reply about(String key, Appointment visit, String city) {
        return replies.about(Reply.keyed(Act.BOOKING, key), visit)
                .with("city", visit.address().city())
                .with("other", city);
    }
}
