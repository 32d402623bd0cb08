package org.carechat.booking;

import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// What concerns a visit that is booked already: where it stands, changing it, calling it off. One fault is one
/// appointment: who asks again for the same appliance is shown the visit that there is, from whichever conversation
/// it came; another wish can join it.
final class KnownVisits {

    static final String ACTION = "visit-action";
    static final String WHICH = "visit-which";
    static final String JOIN = "visit-join";

    private final OpenVisits visits;
    private final VisitWords words;
    private final VisitReplies replies;
    private final QuotedVisit quoted;
    private final Cancelling cancelling;
    private final Rescheduling rescheduling;
    private final Amending amending;

    KnownVisits(BookingApi api, Ledger ledger, VisitWords words, SlotChooser chooser) {
        this.visits = new OpenVisits(api, ledger);
        this.words = words;
        this.replies = new VisitReplies(words);
        this.cancelling = new Cancelling(api, words);
        this.rescheduling = new Rescheduling(api, words, chooser);
        this.quoted = new QuotedVisit(api, ledger, words);
        this.amending = new Amending(api, words);
    }

    /// @return empty where there is no such visit, and a new one is to be arranged
    Optional<Step> step(Scene scene, VisitForm form) {
        Optional<List<Appointment>> open = visits.of(scene);
        if (open.isEmpty()) {
            return Optional.of(replies.unavailable("booking.unreachable"));
        }
        return quoted.step(scene, form, open.get())
                .or(() -> of(scene, form, open.get()))
                .map(step -> onWithTheDraft(scene, form, step));
    }

    private Optional<Step> of(Scene scene, VisitForm form, List<Appointment> open) {
        Action action = form.action();
        List<Appointment> same = open.stream().filter(form::sameAppliance).toList();
        boolean elsewhere = action == Action.STATUS || action != Action.BOOK && !form.drafting();
        List<Appointment> meant = same.isEmpty() && elsewhere ? open : same;
        if (meant.isEmpty()) {
            return without(scene, form, open);
        }
        if (meant.size() == 1 || action == Action.BOOK) {
            return Optional.of(act(scene, form, meant.getFirst()));
        }
        if (action == Action.STATUS || action == Action.KEEP) {
            return Optional.of(Step.done(meant.stream()
                    .map(visit -> replies.status(visit, scene.turn()))
                    .toArray(Reply[]::new)));
        }
        return Optional.of(form.picked(WHICH)
                .flatMap(id ->
                        meant.stream().filter(visit -> visit.id().equals(id)).findFirst())
                .map(visit -> act(scene, form, visit))
                .orElseGet(() -> askWhich(form, meant)));
    }

    private Step act(Scene scene, VisitForm form, Appointment visit) {
        return switch (form.action()) {
            case BOOK -> alreadyBooked(scene, form, visit);
            case STATUS, KEEP -> Step.done(replies.status(visit, scene.turn()));
            case RESCHEDULE -> rescheduling.step(scene, form, visit);
            case CANCEL -> cancelling.step(scene, form, visit);
            case PHONE -> amending.phone(scene, form, visit);
            case ADDRESS -> amending.address(scene, form, visit);
            case NAME -> amending.name(scene, form, visit);
            case ALSO -> amending.also(scene, visit, words.extra(form.also()));
        };
    }

    /// There is no visit that could be meant: one that is being arranged is, or another one is offered company.
    private Optional<Step> without(Scene scene, VisitForm form, List<Appointment> open) {
        return switch (form.action()) {
            case BOOK -> open.isEmpty() ? Optional.empty() : joined(scene, form, open.getFirst());
            case STATUS, KEEP, CANCEL -> Optional.of(form.drafting() ? notYet(form) : noneFor(scene, form.action()));
            case RESCHEDULE -> ofTheDraft(scene, form, VisitForm.CHOSEN_SLOT);
            case PHONE -> ofTheDraft(scene, form, Slots.PHONE);
            case ADDRESS -> ofTheDraft(scene, form, Slots.ADDRESS);
            case NAME -> ofTheDraft(scene, form, Slots.NAME);
            case ALSO ->
                Optional.of(Step.again(form.noAction())
                        .and(form.withExtra())
                        .after(Reply.keyed(Act.BOOKING, "booking.also-noted").with("words", form.also())));
        };
    }

    private static Step notYet(VisitForm form) {
        return Step.again(form.noAction()).after(Reply.keyed(Act.BOOKING, "booking.not-yet"));
    }

    private Step noneFor(Scene scene, Action action) {
        return action == Action.STATUS ? replies.noneToCome(scene.state()) : replies.noneKnown(scene.state());
    }

    /// What was said anew in the same breath stays; otherwise it is asked for again.
    private Optional<Step> ofTheDraft(Scene scene, VisitForm form, String slot) {
        if (!form.drafting()) {
            return Optional.of(form.reconsiders() ? Step.done() : replies.noneKnown(scene.state()));
        }
        Step step = Step.again(form.noAction());
        return Optional.of(form.saidNow(slot, scene.turn()).isPresent() ? step : step.and(BookingSkill.dropped(slot)));
    }

    /// A second appliance can be looked at by the same visit, or by one of its own.
    private Optional<Step> joined(Scene scene, VisitForm form, Appointment visit) {
        if (form.value(Slots.PRODUCT).isEmpty() || form.needsFault() || form.separate()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (form.picked(JOIN).orElse("")) {
                    case "together" -> amending.also(scene, visit, form.asExtra(words));
                    case "separate" -> Step.again(form.note(JOIN, "separate"));
                    default -> askWhetherToJoin(form, visit);
                });
    }

    private Step askWhetherToJoin(VisitForm form, Appointment visit) {
        List<Option> options = List.of(
                words.option("booking.join.together", "together"), words.option("booking.join.separate", "separate"));
        Reply reply = replies.about(Reply.keyed(Act.BOOKING, "booking.join"), visit)
                .with("other", words.product(form.value(Slots.PRODUCT).orElseThrow()));
        return form.ask(JOIN, options, reply);
    }

    private Step askWhich(VisitForm form, List<Appointment> visits) {
        List<Option> options = visits.stream()
                .map(visit -> new Option(
                        visit.id(), words.product(visit.product()) + " " + words.window(visit.slot()), List.of()))
                .toList();
        return form.ask(WHICH, options, Reply.keyed(Act.BOOKING, "booking.which"));
    }

    private Step alreadyBooked(Scene scene, VisitForm form, Appointment visit) {
        List<Option> options = List.of(option(Action.KEEP), option(Action.RESCHEDULE), option(Action.CANCEL));
        return form.ask(ACTION, options, replies.status(visit, scene.turn()));
    }

    private Option option(Action action) {
        return words.option("booking.action." + action.wire(), action.wire());
    }

    /// Where another visit was being arranged meanwhile, that goes on.
    private static Step onWithTheDraft(Scene scene, VisitForm form, Step step) {
        boolean over = step.then() == Step.Then.DONE
                && step.handing() == null
                && step.commands().isEmpty();
        Step cleared = over ? step.and(BookingSkill.dropped(ACTION)) : step;
        if (!over || !form.drafting()) {
            return cleared;
        }
        Entry none = new Entry.FrameNoted(scene.frame().id(), VisitForm.ACTION, "");
        return new Step(cleared.entries(), cleared.replies(), null, List.of(), null, Step.Then.AGAIN).and(none);
    }
}
