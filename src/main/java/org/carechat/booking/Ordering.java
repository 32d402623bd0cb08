package org.carechat.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Intention;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Books what was confirmed, once. It is announced in the journal before it is done, under the key that makes
/// it unique; a turn that is run again finds the announcement and goes on with the same key. The key belongs to the
/// person and the appliance: another try, from another channel or in another sitting, uses it again, and finds the
/// visit that an earlier one has booked, even where no answer came.
final class Ordering {

    private static final String BOOK = "book-visit";

    /// Whoever has a technician come looks no further for the fault.
    private static final String SELF_CHECK = "self-check";

    private final BookingApi api;
    private final Ledger ledger;
    private final VisitWords words;

    Ordering(BookingApi api, Ledger ledger, VisitWords words) {
        this.api = api;
        this.ledger = ledger;
        this.words = words;
    }

    static Optional<Intention> announced(Conversation state) {
        return state.intentions().stream()
                .filter(intention -> intention.kind().equals(BOOK))
                .findFirst();
    }

    /// The yes is also the consent to keep what a visit needs.
    Step announce(Scene scene, VisitDraft draft) {
        String product = draft.request().product();
        String key = ledger.faultKey(scene.turn().person(), product, scene.ids().get());
        Map<String, Object> data = Map.of("frame", scene.frame().id(), "product", product);
        return Step.again(
                new Entry.Flagged(Flags.CONSENT, BookingSkill.FLOW),
                new Entry.Intended(new Intention(key, BOOK, data)));
    }

    /// @param draft empty where what was announced is not on the table any more
    Step carryOut(Scene scene, Intention intention, Optional<VisitDraft> draft) {
        boolean mine = scene.frame().id().equals(intention.data().get("frame"));
        return draft.filter(known -> mine)
                .map(known -> carryOut(scene, intention, known))
                .orElseGet(() -> Step.again(carried(intention, "abandoned")));
    }

    private Step carryOut(Scene scene, Intention intention, VisitDraft draft) {
        return switch (api.book(intention.id(), draft.request())) {
            case BookingApi.Booked(Appointment visit)
            when visit.open() -> booked(scene, visit, draft).and(carried(intention, "booked"));
            // The key of an earlier try found a visit that is over: this is a new one.
            case BookingApi.Booked ignored -> settled(scene, intention, Step.again(), "over");
            case BookingApi.SlotTaken ignored -> settled(scene, intention, taken(), "slot-taken");
            case BookingApi.NoSuchAppointment ignored -> settled(scene, intention, unanswered(), "refused");
            case BookingApi.TooLate ignored -> settled(scene, intention, unanswered(), "refused");
            case BookingApi.Unavailable ignored -> unanswered().and(carried(intention, "unavailable"));
        };
    }

    /// The next try is another one, and needs another key.
    private Step settled(Scene scene, Intention intention, Step step, String result) {
        String product = String.valueOf(intention.data().get("product"));
        ledger.settled(scene.turn().person(), product, intention.id());
        return step.and(carried(intention, result));
    }

    private static Step taken() {
        return Step.again(BookingSkill.windowless()).after(Reply.keyed(Act.BOOKING, "booking.taken"));
    }

    private Step booked(Scene scene, Appointment visit, VisitDraft draft) {
        ledger.add(scene.turn().person(), visit.id());
        String key = visit.slot().equals(draft.window()) ? "booking.booked" : "booking.booked.before";
        Reply reply = Reply.keyed(Act.BOOKING, key)
                .with("number", visit.number())
                .with("window", words.window(visit.slot()))
                .with("service", words.service(visit.service()))
                .carrying(new Card("appointment", AppointmentData.card(visit)));
        Finding finding = new Finding("appointment", visit.id(), scene.turn().now(), AppointmentData.whole(visit));
        Step step = Step.done(reply)
                .and(BookingSkill.windowless())
                .and(new Entry.Found(finding), BookingSkill.dropped(Slots.SERVICE));
        boolean looked = visit.service() == VisitService.REPAIR || visit.service() == VisitService.SAFETY_INSPECTION;
        return looked && scene.state().running(SELF_CHECK).isPresent()
                ? step.andThen(new Command.Cancel(SELF_CHECK))
                : step;
    }

    private Step unanswered() {
        Reply reply = Reply.keyed(Act.APOLOGY, "booking.unsure")
                .offering(List.of(
                        new Offer(words.text("booking.option.retry"), new Command.Start(BookingSkill.FLOW)),
                        new Offer(words.text("offer.person"), new Command.HandOver("booking-unavailable"))));
        return Step.done(reply).and(BookingSkill.dropped(VisitForm.CONFIRMED));
    }

    private static Entry carried(Intention intention, String result) {
        return new Entry.Carried(intention.id(), Map.of("result", result));
    }
}
