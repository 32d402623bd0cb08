package org.carechat.booking;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Step;

/// Calls a visit off: asks once for the reason, warns where the fault was a danger, and then does it.
final class Cancelling {

    static final String REASON = "visit-reason";
    static final String ANYWAY = "visit-anyway";

    private static final List<String> REASONS = List.of("fixed", "not-needed", "someone-else", "time", "unsaid");

    private final BookingApi api;
    private final VisitWords words;
    private final VisitReplies replies;

    Cancelling(BookingApi api, VisitWords words) {
        this.api = api;
        this.words = words;
        this.replies = new VisitReplies(words);
    }

    Step step(Scene scene, VisitForm form, Appointment visit) {
        String reason = scene.frame().note(REASON);
        if (reason == null) {
            return reason(scene, form)
                    .map(found -> Step.again(new Entry.FrameNoted(scene.frame().id(), REASON, found)))
                    .orElseGet(() -> askReason(form, visit));
        }
        if (form.danger(visit)) {
            return switch (form.picked(ANYWAY).orElse("")) {
                case "yes" -> cancel(scene, visit, reason);
                case "no" -> Step.done(replies.about(Reply.keyed(Act.BOOKING, "booking.cancel.kept"), visit));
                default -> warn(form, visit);
            };
        }
        return cancel(scene, visit, reason);
    }

    /// @return what was picked, or what the customer says without being asked
    private Optional<String> reason(Scene scene, VisitForm form) {
        String said = scene.turn().words();
        return form.picked(REASON)
                .or(() -> REASONS.stream()
                        .filter(reason ->
                                words.ways("booking.reason." + reason).stream().anyMatch(said::contains))
                        .findFirst());
    }

    private Step askReason(VisitForm form, Appointment visit) {
        List<Option> options = REASONS.stream()
                .map(reason -> words.option("booking.reason." + reason, reason))
                .toList();
        return form.ask(REASON, options, replies.about(Reply.keyed(Act.BOOKING, "booking.cancel.reason"), visit));
    }

    private Step warn(VisitForm form, Appointment visit) {
        List<Option> options =
                List.of(words.option("booking.cancel.yes", "yes"), words.option("booking.cancel.no", "no"));
        return form.ask(ANYWAY, options, replies.about(Reply.keyed(Act.BOOKING, "booking.cancel.danger"), visit));
    }

    private Step cancel(Scene scene, Appointment visit, String reason) {
        return switch (api.cancel(visit.id(), reason)) {
            case BookingApi.Booked(Appointment cancelled) ->
                replies.changed(scene, cancelled, Reply.keyed(Act.BOOKING, "booking.cancelled"))
                        .and(BookingSkill.windowless());
            case BookingApi.TooLate(Appointment stands) -> replies.tooLate(stands, scene.turn());
            case BookingApi.NoSuchAppointment ignored -> replies.noneKnown(scene.state());
            case BookingApi.SlotTaken ignored -> replies.unavailable("booking.change.unsure");
            case BookingApi.Unavailable ignored -> replies.unavailable("booking.change.unsure");
        };
    }
}
